/**
 * TLS over any stream: {@link io.yuzuri.io.tls.Tls} says how, {@link io.yuzuri.io.tls.TlsStream} is the stream.
 *
 * <p>Protocol and certificates are the JDK's ({@link javax.net.ssl.SSLEngine}); what moves the bytes are coroutines.
 */
package io.yuzuri.io.tls;
