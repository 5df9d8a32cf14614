package io.cloudpioneer.app.audit.table;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Bytes;

/** A block with the seals of its events, as they lie in its row. */
public record StoredBlock(Block block, Bytes seals) {}
