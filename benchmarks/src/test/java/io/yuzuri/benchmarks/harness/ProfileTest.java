package io.yuzuri.benchmarks.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.benchmarks.harness.Profile.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final Profile PROFILE = Profile.parse("""
            java/lang/Thread.run_[1];io/yuzuri/Loop.turns_[j];io/yuzuri/Reactor.select_[i];epoll_wait;\
            entry_SYSCALL_64_after_hwframe_[k];__x64_sys_epoll_wait_[k];schedule_[k] 30
            io/yuzuri/Loop.turns_[j];sun/nio/ch/UnixFileDispatcherImpl.read0_[0];read;ksys_read_[k];tcp_recvmsg_[k] 19
            java/lang/Thread.run_[j];write;__x64_sys_sendto_[k];release_sock_[k] 1
            io/yuzuri/Loop.turns_[j];sun/nio/ch/UnixFileDispatcherImpl.read0_[0];read 4
            io/yuzuri/Loop.turns_[j];io/yuzuri/ReadyQueue.poll_[i];java/lang/invoke/VarHandleGuards.guard_[i] 2
            io/yuzuri/Loop.turns_[j];io/yuzuri/benchmarks/server/ClassicServerTasks$Handle.step_[j] 1
            io/yuzuri/Loop.turns_[j];io/yuzuri/benchmarks/server/Resp.answer_[i];java/util/HashMap.get_[i] 1
            io/yuzuri/benchmarks/server/Resp.answer_[i];java/nio/Buffer.get_[i];jdk/internal/misc/Unsafe.get_[0] 1
            io/netty/channel/nio/NioIoHandler.run_[j] 1
            java/lang/VirtualThread.run_[j];java/util/concurrent/locks/ReentrantLock.lock_[j] 1
            start_thread;JavaThread::run;CompileBroker::compiler_thread_loop 9
            asm_sysvec_apic_timer_interrupt_[k] 29
            java/lang/ref/Finalizer.runFinalizer_[j] 1
            """);

    @Test
    void whereTheInnermostFrameBelongsIsWhereTimeWent() {
        Map<Part, Double> expected = Map.ofEntries(
                Map.entry(Part.SELECT, 0.30),
                Map.entry(Part.READ, 0.19),
                Map.entry(Part.CHANNELS, 0.04),
                Map.entry(Part.COROUTINES, 0.03),
                Map.entry(Part.SERVER, 0.02),
                Map.entry(Part.NETTY, 0.01),
                Map.entry(Part.VIRTUAL_THREADS, 0.01),
                Map.entry(Part.JVM, 0.09),
                Map.entry(Part.OTHER_KERNEL, 0.29),
                Map.entry(Part.OTHER_JAVA, 0.01),
                Map.entry(Part.WRITE, 0.01));
        assertEquals(100, PROFILE.samples());
        for (Part part : Part.values()) assertEquals(expected.get(part), PROFILE.share(part), 1e-9, part::title);
    }

    @Test
    void nativeCodeIsNamedWithItsCaller() {
        assertEquals(
                Map.of("(JVM)", 0.09, "read in sun.nio.ch.UnixFileDispatcherImpl.read0", 0.04), PROFILE.heaviest(2));
    }
}
