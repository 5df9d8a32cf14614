package io.cloudpioneer.graphql.rule;

/**
 * How many letters have to be put in, taken out or replaced to make one name of another
 * (Levenshtein).
 */
final class EditDistance {
  /** Enough for any metric's name; the rest of a longer text is no slip of the pen. */
  private static final int LONGEST = 255;

  private EditDistance() {}

  static int between(String from, String to) {
    String start = from.substring(0, Math.min(LONGEST, from.length()));
    String end = to.substring(0, Math.min(LONGEST, to.length()));
    int[] row = new int[end.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= start.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int replaced = diagonal + (start.charAt(line - 1) == end.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(diagonal, row[column - 1]));
      }
    }
    return row[end.length()];
  }
}
