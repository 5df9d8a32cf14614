package io.cloudpioneer.app.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.Seals;
import io.cloudpioneer.app.audit.chain.SomeEvent;
import io.cloudpioneer.app.audit.chain.StoredTime;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.table.StoredBlock;
import io.cloudpioneer.app.keys.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The seals beside a block, of which somebody changes any bit. */
class ChangedSealsTest {
  private final SigningKey key = SigningKey.generate();
  private final Seals seals =
      new Seals(LongStream.rangeClosed(1, 4).mapToObj(at -> SomeEvent.at(at).seal()).toList());
  private final Block block =
      Block.following(
          Block.NOTHING_BEFORE,
          1,
          seals,
          StoredTime.of(Instant.parse("2026-11-23T12:01:00Z")),
          Bytes.of(key.publicKey()),
          key::sign);

  @Test
  void areWellAsTheyWereSigned() {
    assertThat(findings(seals.bytes())).isEmpty();
  }

  @Test
  void areFoundOutWhicheverBitOfThemIsAnother() {
    byte[] bytes = seals.bytes();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);

      assertThat(findings(changed))
          .as("bit %d of byte %d", bit % 8, bit / 8)
          .singleElement()
          .asString()
          .startsWith("the seals of block 1 (events 1 to 4");
    }
  }

  private List<String> findings(byte[] stored) {
    Findings findings = new Findings(new Terminal(new PrintStream(new ByteArrayOutputStream())));
    TrustedKey trusted = TrustedKey.of(block.publicKey(), "of this test");
    new BlockCheck(trusted, findings).seals(new StoredBlock(block, Bytes.of(stored)));
    return findings.told();
  }
}
