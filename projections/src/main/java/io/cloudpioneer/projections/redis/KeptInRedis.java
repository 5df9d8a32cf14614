package io.cloudpioneer.projections.redis;

/** Something that Redis holds for speed and PostgreSQL can give again. */
public interface KeptInRedis {
  /** Writes all of it; what somebody else has written meanwhile is not replaced by older. */
  void fill();
}
