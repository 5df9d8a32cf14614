package io.cloudpioneer.app.audit.export;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Parts;
import io.cloudpioneer.app.audit.chain.Seal;
import io.cloudpioneer.app.audit.chain.StoredTime;

/**
 * One line of an export: first what it is, then the last block before the period, then each block
 * of the period followed by all of its events, then the first block behind it, then the end. The
 * blocks around it are there where there are such blocks.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ExportLine.Heading.class, name = "export"),
  @JsonSubTypes.Type(value = ExportLine.Before.class, name = "block-before"),
  @JsonSubTypes.Type(value = ExportLine.InPeriod.class, name = "block"),
  @JsonSubTypes.Type(value = EventLine.class, name = "event"),
  @JsonSubTypes.Type(value = ExportLine.Outside.class, name = "outside"),
  @JsonSubTypes.Type(value = ExportLine.After.class, name = "block-after"),
  @JsonSubTypes.Type(value = ExportLine.End.class, name = "end")
})
sealed interface ExportLine
    permits EventLine,
        ExportLine.Around,
        ExportLine.InPeriod,
        ExportLine.Heading,
        ExportLine.Outside,
        ExportLine.End {
  int VERSION = 1;

  /**
   * What the file is.
   *
   * @param from the first moment of the period
   * @param to the first moment behind it
   */
  record Heading(int version, StoredTime from, StoredTime to, Bytes publicKey)
      implements ExportLine {
    public Heading {
      Parts.require(from, to, publicKey);
    }
  }

  /** A block that holds no event of the period, there to show that none is missing. */
  sealed interface Around extends ExportLine permits Before, After {
    Block block();
  }

  record Before(Block block) implements Around {
    public Before {
      Parts.require(block);
    }
  }

  record After(Block block) implements Around {
    public After {
      Parts.require(block);
    }
  }

  /** A block of the period. */
  record InPeriod(Block block) implements ExportLine {
    public InPeriod {
      Parts.require(block);
    }
  }

  /** An event of a block that is not of the period: its seal says when it was recorded. */
  record Outside(Seal seal) implements ExportLine {
    public Outside {
      Parts.require(seal);
    }
  }

  /**
   * Nothing follows.
   *
   * @param sha256 over all bytes of the lines before, ends of lines included
   */
  record End(long events, long blocks, Bytes sha256) implements ExportLine {
    public End {
      Parts.require(sha256);
    }
  }
}
