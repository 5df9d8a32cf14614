package io.cloudpioneer.commands.platform;

/** Has events handled that could not be handled before. */
public interface DeadLetterRetries {
  /**
   * Tries the first event of a sequence again, and those behind it as long as it goes well; returns
   * once that is over. Changes nothing where somebody else does it at the moment.
   *
   * @param processingGroup which put it aside
   * @param sequence as the group names what it handles in order
   */
  void retry(String processingGroup, String sequence);
}
