package io.yuzuri.benchmarks.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/** Netty with one event loop, over java.nio or over its own epoll; with the allocator that it comes with. */
final class NettyServer {
    private NettyServer() {}

    static void nio(Protocol protocol, IntConsumer listening) throws InterruptedException {
        serve(NioIoHandler.newFactory(), NioServerSocketChannel.class, protocol, listening);
    }

    static void epoll(Protocol protocol, IntConsumer listening) throws InterruptedException {
        serve(EpollIoHandler.newFactory(), EpollServerSocketChannel.class, protocol, listening);
    }

    private static void serve(
            IoHandlerFactory transport, Class<? extends ServerChannel> type, Protocol protocol, IntConsumer listening)
            throws InterruptedException {
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, transport);
        ServerChannel server = (ServerChannel) new ServerBootstrap()
                .group(loop)
                .channel(type)
                .option(ChannelOption.SO_BACKLOG, Sockets.BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel client) {
                        client.pipeline().addLast(protocol instanceof Resp ? new Answering(protocol) : new Echoing());
                    }
                })
                .bind(Sockets.address())
                .sync()
                .channel();
        listening.accept(((InetSocketAddress) server.localAddress()).getPort());
        server.closeFuture().sync();
    }

    /** What was received is sent, and flushed when there is no more. */
    private static final class Echoing extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.write(message, context.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable gone) {
            context.close();
        }
    }

    private static final class Answering extends ChannelInboundHandlerAdapter {
        private final Protocol protocol;

        /** The beginning of a request, or null. */
        private ByteBuf unread;

        Answering(Protocol protocol) {
            this.protocol = protocol;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws IOException {
            ByteBuf received = (ByteBuf) message;
            if (unread != null) {
                received = unread.writeBytes(received);
                ((ByteBuf) message).release();
                unread = null;
            }
            try {
                answer(context, received);
                if (received.isReadable()) {
                    unread = context.alloc().directBuffer(Protocol.IN).writeBytes(received);
                }
            } finally {
                received.release();
            }
        }

        private void answer(ChannelHandlerContext context, ByteBuf received) throws IOException {
            ByteBuffer in = received.internalNioBuffer(received.readerIndex(), received.readableBytes());
            int end = in.limit();
            while (true) {
                ByteBuf reply = context.alloc().directBuffer(Protocol.OUT);
                ByteBuffer out = protocol.answer(
                        in, reply.internalNioBuffer(0, Protocol.OUT).slice());
                received.readerIndex(received.writerIndex() - (end - in.position()));
                if (!out.hasRemaining()) {
                    reply.release();
                    break;
                }
                context.write(reply.writerIndex(out.limit()), context.voidPromise());
                if (!in.hasRemaining()) break;
            }
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (unread != null) unread.release();
            unread = null;
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable gone) {
            context.close();
        }
    }
}
