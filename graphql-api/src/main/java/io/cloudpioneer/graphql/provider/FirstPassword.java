package io.cloudpioneer.graphql.provider;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Makes the admin at the first start, and keeps the password until the launcher has shown it. */
public final class FirstPassword implements SmartInitializingSingleton {
  private final LocalUsers users;
  private final AtomicReference<@Nullable GeneratedPassword> notYetShown = new AtomicReference<>();

  FirstPassword(LocalUsers users) {
    this.users = users;
  }

  @Override
  public void afterSingletonsInstantiated() {
    users.createFirstAdmin().ifPresent(notYetShown::set);
  }

  /** The password where this start made one; only the first who asks gets it. */
  public Optional<GeneratedPassword> take() {
    return Optional.ofNullable(notYetShown.getAndSet(null));
  }
}
