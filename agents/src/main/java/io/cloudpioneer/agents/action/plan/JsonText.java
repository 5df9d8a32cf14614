package io.cloudpioneer.agents.action.plan;

import java.text.ParseException;

/** A text of JSON, and how far it has been read. */
final class JsonText {
  private static final int HEX = 16;
  private static final int UNICODE = 4;

  private final String text;
  private int at;

  JsonText(String text) {
    this.text = text;
  }

  char peek() throws ParseException {
    if (at >= text.length()) {
      throw wrong("It is cut off");
    }
    return text.charAt(at);
  }

  void expect(char expected) throws ParseException {
    if (peek() != expected) {
      throw wrong("'" + expected + "' is missing");
    }
    at++;
  }

  /** The digits of a whole number, at least one, and the sign before them. */
  String number() throws ParseException {
    int start = at;
    at += peek() == '-' ? 1 : 0;
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == digits) {
      throw wrong("A text, a whole number, a list or an object is missing");
    }
    return text.substring(start, at);
  }

  String string() throws ParseException {
    expect('"');
    StringBuilder read = new StringBuilder();
    while (peek() != '"') {
      char unit = text.charAt(at++);
      read.append(unit == '\\' ? escaped() : unit);
    }
    at++;
    return read.toString();
  }

  ParseException wrong(String what) {
    return new ParseException(what, at);
  }

  private char escaped() throws ParseException {
    char letter = peek();
    at++;
    return switch (letter) {
      case '"', '\\' -> letter;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> unicode();
      default -> throw wrong("An escape is unknown");
    };
  }

  private char unicode() throws ParseException {
    int unit = 0;
    for (int digit = 0; digit < UNICODE; digit++) {
      int value = Character.digit(peek(), HEX);
      if (value < 0) {
        throw wrong("An escape is unknown");
      }
      unit = unit * HEX + value;
      at++;
    }
    return (char) unit;
  }
}
