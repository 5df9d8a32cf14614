package io.cloudpioneer.sagas.playbook;

/** What an agent says, as it is kept: bounded, and without what no column holds. */
final class AgentsWords {
  private static final int LONGEST = 500;

  private AgentsWords() {}

  static String kept(String said) {
    String clean = said.replace('\0', '?');
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
  }
}
