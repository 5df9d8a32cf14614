package io.cloudpioneer.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lies in the saga store and among the deadlines must stay readable. */
@IntegrationTest
class EscalationStoredFormTest {
  @Autowired Serializer serializer;

  @Test
  void settled() {
    assertStaysReadable(
        "alert-escalation",
        """
        {"state":{"@type":"Settled"}}\
        """);
  }

  @Test
  void waiting() {
    assertStaysReadable(
        "alert-escalation",
        """
        {"state":{"@type":"Waiting","occasion":{"cause":{\
        "ruleId":"00000000-0000-0000-0000-000000000001","ruleVersion":3,"ruleName":"CPU is busy",\
        "severity":"CRITICAL","resourceId":"00000000-0000-0000-0000-000000000002",\
        "scope":{"provider":"on_premises","account":"default","region":"default"},\
        "series":"00000000-0000-0000-0000-000000000003","metric":"system.cpu.utilization",\
        "attributes":{"cpu.mode":"user"},\
        "condition":{"comparison":"ABOVE","threshold":0.9,"clearThreshold":0.8,"holdFor":"PT1M"}},\
        "occurrence":2,"value":0.97,"since":"2026-11-23T14:05:00Z"},\
        "steps":[{"after":"PT5M","channel":"WEBHOOK",\
        "address":{"owner":"00000000-0000-0000-0000-000000000000","ciphertext":"sealed"}}],"next":0}}\
        """);
  }

  @Test
  void deadline() {
    assertStaysReadable(
        "alert-escalation.step-due",
        """
        {"occurrence":2,"step":1}\
        """);
  }

  private void assertStaysReadable(String name, String stored) {
    Object read =
        serializer.deserialize(new SimpleSerializedObject<>(stored, String.class, name, null));
    SerializedObject<String> again = serializer.serialize(read, String.class);
    assertThat(again.getType().getName()).isEqualTo(name);
    assertThat(again.getData()).isEqualTo(stored);
  }
}
