package io.cloudpioneer.app.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Walks through pages, fetching each when the one before is used up, until one is empty. */
final class Pages<T> implements Iterator<T> {
  private final Function<@Nullable T, List<T>> following;
  private Iterator<T> page = List.<T>of().iterator();
  private @Nullable T last;
  private boolean ended;

  private Pages(Function<@Nullable T, List<T>> following) {
    this.following = following;
  }

  /** All that {@code following} gives, starting with what follows null. */
  static <T> Stream<T> stream(Function<@Nullable T, List<T>> following) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Pages<>(following), Spliterator.ORDERED), false);
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !ended) {
      page = following.apply(last).iterator();
      ended = !page.hasNext();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T next = page.next();
    last = next;
    return next;
  }
}
