package io.cloudpioneer.benchmarks.platform;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Clients of which each sends its next request once it has the answer to the one before. */
public final class ClosedLoop {
  private ClosedLoop() {}

  /** How many requests of all clients together were answered, and within which time. */
  public record Answered(long requests, double seconds) {
    public double perSecond() {
      return requests / seconds;
    }
  }

  /** One client's single request, returning once it is answered. */
  @FunctionalInterface
  public interface Client {
    void send() throws Exception;
  }

  /**
   * Has all clients send for a while.
   *
   * @param client makes the client of a number
   * @throws CannotMeasure where a request fails
   */
  public static Answered run(int clients, Duration time, IntFunction<Client> client)
      throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      List<Future<Long>> running = new ArrayList<>();
      for (int number = 0; number < clients; number++) {
        Client one = client.apply(number);
        running.add(threads.submit(() -> untilEnd(one, start + time.toNanos())));
      }
      long answered = 0;
      for (Future<Long> each : running) {
        answered += each.get();
      }
      return new Answered(answered, (System.nanoTime() - start) / 1e9);
    } catch (ExecutionException failed) {
      throw new CannotMeasure("A request failed: " + failed.getCause(), failed);
    }
  }

  private static long untilEnd(Client client, long end) throws Exception {
    long answered = 0;
    while (System.nanoTime() < end) {
      client.send();
      answered++;
    }
    return answered;
  }
}
