package io.cloudpioneer.projections.resource;

import static io.cloudpioneer.projections.redis.RedisWatch.answer;

import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.redis.RedisWatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/** The estate's counts as Redis holds them: a hash for each scope, and the set of scopes. */
@Component
class CountsInRedis {
  private static final String SCOPES = "cp:1:count:scopes";
  private static final String COUNT_OF = "cp:1:count:";
  private static final String AS_OF = "as_of";

  private static final String REPLACE_UNLESS_NEWER =
      """
      if tonumber(redis.call('hget', KEYS[1], 'as_of') or '0') > tonumber(ARGV[1]) then return 0 end
      redis.call('del', KEYS[1])
      redis.call('hset', KEYS[1], 'as_of', ARGV[1])
      for i = 3, #ARGV, 2 do redis.call('hset', KEYS[1], ARGV[i], ARGV[i + 1]) end
      redis.call('sadd', KEYS[2], ARGV[2])
      return 1\
      """;

  private final RedissonClient redis;
  private final RedisWatch watch;

  CountsInRedis(RedissonClient redis, RedisWatch watch) {
    this.redis = redis;
    this.watch = watch;
  }

  /** Of two counts the one begun later stays: it has seen all that the other has. */
  void write(EstateCount.Counted counted) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(Long.toString(counted.asOf()));
    arguments.add(counted.scope());
    counted
        .fields()
        .forEach((field, number) -> {
          arguments.add(field);
          arguments.add(number.toString());
        });
    answer(
        redis
            .getScript(StringCodec.INSTANCE)
            .evalAsync(
                RScript.Mode.READ_WRITE,
                REPLACE_UNLESS_NEWER,
                RScript.ReturnType.LONG,
                List.of(COUNT_OF + counted.scope(), SCOPES),
                arguments.toArray()));
  }

  /** The fields of each scope that may be seen; empty where Redis can't be trusted. */
  Optional<Collection<Map<String, Integer>>> read(Visibility visibility) {
    return scopes(visibility)
        .flatMap(scopes ->
            watch.read(batch ->
                scopes.forEach(scope ->
                    batch.getMap(COUNT_OF + scope, StringCodec.INSTANCE).readAllMapAsync())))
        .map(answers -> answers.stream().map(CountsInRedis::fields).toList());
  }

  private Optional<Collection<?>> scopes(Visibility visibility) {
    return visibility.scopes() != null
        ? Optional.of(visibility.scopes())
        : watch
            .read(batch -> batch.getSet(SCOPES, StringCodec.INSTANCE).readAllAsync())
            .map(answers -> (Collection<?>) answers.getFirst());
  }

  private static Map<String, Integer> fields(Object hash) {
    Map<String, Integer> fields = new HashMap<>();
    ((Map<?, ?>) hash)
        .forEach((field, number) -> {
          if (!field.equals(AS_OF)) {
            fields.put(field.toString(), Integer.valueOf(number.toString()));
          }
        });
    return fields;
  }
}
