package io.cloudpioneer.agents.action.step;

import io.cloudpioneer.protocol.action.FactForm;
import io.cloudpioneer.protocol.action.ParameterForm;

/** Words what an offer takes and tells. */
public final class Forms {
  private Forms() {}

  public static ParameterForm only(String name, String meaning, String value) {
    return ParameterForm.newBuilder().setName(name).setMeaning(meaning).addValues(value).build();
  }

  public static ParameterForm matching(String name, String meaning, String pattern) {
    return ParameterForm.newBuilder().setName(name).setMeaning(meaning).setPattern(pattern).build();
  }

  public static FactForm fact(String name, String meaning) {
    return FactForm.newBuilder().setName(name).setMeaning(meaning).build();
  }
}
