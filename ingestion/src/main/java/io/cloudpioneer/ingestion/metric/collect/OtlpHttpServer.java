package io.cloudpioneer.ingestion.metric.collect;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.agent.AgentTrust;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for OTLP/HTTP by the JDK's own server on virtual threads: one path needs no servlet
 * container, and a collector stays free of the one the API has.
 */
@Component
@CollectorRole
public final class OtlpHttpServer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(OtlpHttpServer.class);
  private static final int BACKLOG = 256;

  static {
    // A client that sends its request byte by byte is cut off; read once by the JDK's server.
    limit("sun.net.httpserver.maxReqTime", "60");
    limit("sun.net.httpserver.maxRspTime", "60");
    limit("jdk.httpserver.maxConnections", "1000");
  }

  private final CollectorProperties.Http properties;
  private final CollectorTls tls;
  private final AgentTrust trust;
  private final OtlpHttpHandler handler;
  private volatile boolean running;
  private @Nullable HttpServer server;
  private @Nullable ExecutorService threads;

  OtlpHttpServer(
      CollectorProperties properties, CollectorTls tls, AgentTrust trust, OtlpHttpHandler handler) {
    this.properties = properties.http();
    this.tls = tls;
    this.trust = trust;
    this.handler = handler;
  }

  private static void limit(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  @Override
  public void start() {
    InetSocketAddress address = new InetSocketAddress(properties.address(), properties.port());
    if (!properties.tls() && !address.getAddress().isLoopbackAddress()) {
      throw new IllegalStateException(
          "Plain HTTP is served on a loopback address only: set cloudpioneer.collector.http.tls=true"
              + " or cloudpioneer.collector.http.address=127.0.0.1");
    }
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    HttpServer listening = listen(address);
    listening.createContext("/", handler);
    listening.setExecutor(executor);
    listening.start();
    server = listening;
    threads = executor;
    running = true;
    log.info("OTLP/HTTP on {}{}", listening.getAddress(), properties.tls() ? " with TLS" : "");
  }

  private HttpServer listen(InetSocketAddress address) {
    try {
      return properties.tls() ? secure(address) : HttpServer.create(address, BACKLOG);
    } catch (BindException taken) {
      throw new IllegalStateException(
          "Port %d is taken: cloudpioneer.collector.http.port moves OTLP/HTTP to another"
              .formatted(address.getPort()),
          taken);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("TLS could not be set up for OTLP/HTTP", failed);
    }
  }

  private HttpsServer secure(InetSocketAddress address)
      throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(new KeyManager[] {tls.keys()}, new TrustManager[] {trust}, null);
    HttpsServer secure = HttpsServer.create(address, BACKLOG);
    secure.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = context.getDefaultSSLParameters();
            wanted.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            wanted.setWantClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    return secure;
  }

  /** Where it listens, which differs from the property where that is 0. */
  public int port() {
    return server == null ? properties.port() : server.getAddress().getPort();
  }

  @Override
  public void stop() {
    running = false;
    if (server != null) {
      server.stop(2);
    }
    if (threads != null) {
      threads.close();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
