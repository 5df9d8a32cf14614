package io.cloudpioneer.app.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A real database whose connections come late and whose commits go wrong, as a test asks. */
final class TroubledDatabase extends DelegatingDataSource {
  private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  TroubledDatabase(DataSource real) {
    super(real);
  }

  /** What happens in place of a commit. */
  interface Trouble {
    /** The commit as it should be. */
    Trouble NONE = Connection::commit;

    /** It is committed, but nobody hears of it. */
    Trouble ANSWER_LOST =
        connection -> {
          connection.commit();
          throw new SQLException("The answer was lost", "08006");
        };

    /** It is not committed, for a reason that has nothing to do with the connection. */
    Trouble CANCELLED =
        connection -> {
          connection.rollback();
          throw new SQLException("Somebody cancelled it", "57014");
        };

    void insteadOfCommit(Connection connection) throws SQLException;
  }

  /** What becomes of the next commits, in turn; those after them go well. */
  TroubledDatabase commits(Trouble... next) {
    troubles.addAll(java.util.List.of(next));
    return this;
  }

  /** Until then nobody gets a connection. */
  void open() {
    open.countDown();
  }

  /** Returns once somebody waits for a connection. */
  void awaitAsked() throws InterruptedException {
    asked.await();
  }

  @Override
  public Connection getConnection() throws SQLException {
    asked.countDown();
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new SQLException(e);
    }
    Connection real = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              Trouble trouble = method.getName().equals("commit") ? troubles.poll() : null;
              if (trouble != null) {
                trouble.insteadOfCommit(real);
                return null;
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
