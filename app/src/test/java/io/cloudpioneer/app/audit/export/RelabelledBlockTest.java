package io.cloudpioneer.app.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.Seals;
import io.cloudpioneer.app.audit.chain.SomeEvent;
import io.cloudpioneer.app.audit.chain.StoredTime;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.keys.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An export whose forger has no key, but passes off a block of the period as one around it. */
class RelabelledBlockTest {
  private static final Bytes HASH = Bytes.of(new byte[32]);

  private final SigningKey key = SigningKey.generate();
  private final Findings findings =
      new Findings(new Terminal(new PrintStream(new ByteArrayOutputStream())));
  private final Block first = block(1, Block.NOTHING_BEFORE);
  private final Block second = block(2, first.hash());
  private final Block third = block(3, second.hash());

  @Test
  void isProvenAsItWasWritten() {
    check(
        2,
        3,
        new ExportLine.Before(first),
        new ExportLine.InPeriod(second),
        EventLine.of(SomeEvent.at(2)),
        new ExportLine.After(third),
        new ExportLine.End(1, 1, HASH));

    assertThat(findings.told()).isEmpty();
  }

  @Test
  void isFoundOutWhereItIsSaidToLieBehindThePeriod() {
    check(
        1,
        4,
        new ExportLine.InPeriod(first),
        EventLine.of(SomeEvent.at(1)),
        new ExportLine.After(second),
        new ExportLine.InPeriod(third),
        EventLine.of(SomeEvent.at(3)),
        new ExportLine.End(2, 2, HASH));

    assertThat(findings.told())
        .singleElement()
        .asString()
        .startsWith("line 4: block 2 (events 2 to 2")
        .endsWith("is of the period, but its events are left out");
  }

  @Test
  void isFoundOutWhereItIsSaidToLieBeforeThePeriod() {
    check(
        1,
        3,
        new ExportLine.Before(first),
        new ExportLine.InPeriod(second),
        EventLine.of(SomeEvent.at(2)),
        new ExportLine.After(third),
        new ExportLine.End(1, 1, HASH));

    assertThat(findings.told())
        .singleElement()
        .asString()
        .startsWith("line 2: block 1 (events 1 to 1")
        .endsWith("is of the period, but its events are left out");
  }

  private void check(int from, int to, ExportLine... lines) {
    TrustedKey trusted = TrustedKey.of(Bytes.of(key.publicKey()), "of this test");
    ExportedChain chain = new ExportedChain(new Period(at(from), at(to)), trusted, findings);
    for (int line = 0; line < lines.length; line++) {
      chain.take(lines[line], line + 2, HASH);
    }
  }

  /** Of one event, recorded a second behind the one before. */
  private Block block(long number, Bytes previous) {
    return Block.following(
        previous,
        number,
        new Seals(List.of(SomeEvent.at(number).seal())),
        at(60),
        Bytes.of(key.publicKey()),
        key::sign);
  }

  private static StoredTime at(long index) {
    return SomeEvent.at(index).seal().recordedAt();
  }
}
