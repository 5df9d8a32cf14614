package io.cloudpioneer.projections.metric;

import static io.cloudpioneer.projections.redis.RedisWatch.answer;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.redis.RedisWatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Last samples as Redis holds them: a hash for each resource, a field for each series. */
@Component
class LastValuesInRedis {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SET_UNLESS_NEWER =
      """
      for i = 1, #ARGV, 3 do
        local known = redis.call('hget', KEYS[1], ARGV[i])
        if not known or cjson.decode(known).time < tonumber(ARGV[i + 1]) then
          redis.call('hset', KEYS[1], ARGV[i], ARGV[i + 2])
        end
      end\
      """;

  /** A field, as the stream processor writes it too; the time in milliseconds since 1970. */
  private record Field(
      String metric,
      SortedMap<String, String> attributes,
      String unit,
      MetricKind kind,
      long time,
      double value) {}

  private final RedissonClient redis;
  private final RedisWatch watch;

  LastValuesInRedis(RedissonClient redis, RedisWatch watch) {
    this.redis = redis;
    this.watch = watch;
  }

  /** Empty where Redis can't be trusted. */
  Optional<List<LastValue>> of(ResourceId resource) {
    return watch
        .read(batch -> batch.getMap(key(resource), StringCodec.INSTANCE).readAllMapAsync())
        .map(answers -> values((Map<?, ?>) answers.getFirst()));
  }

  private static List<LastValue> values(Map<?, ?> fields) {
    return fields.entrySet().stream()
        .map(field ->
            value(
                field.getKey().toString(),
                JSON.readValue(field.getValue().toString(), Field.class)))
        .toList();
  }

  void write(Map<ResourceId, List<LastValue>> values) {
    values.forEach((resource, all) ->
        answer(
            redis
                .getScript(StringCodec.INSTANCE)
                .evalAsync(
                    RScript.Mode.READ_WRITE,
                    SET_UNLESS_NEWER,
                    RScript.ReturnType.VALUE,
                    List.of(key(resource)),
                    arguments(all))));
  }

  private static Object[] arguments(List<LastValue> values) {
    List<Object> arguments = new ArrayList<>();
    for (LastValue one : values) {
      long time = one.time().toEpochMilli();
      arguments.add(one.series().toString());
      arguments.add(Long.toString(time));
      arguments.add(
          JSON.writeValueAsString(
              new Field(
                  one.metric(), one.attributes(), one.unit(), one.kind(), time, one.value())));
    }
    return arguments.toArray();
  }

  private static LastValue value(String series, Field field) {
    return new LastValue(
        SeriesFingerprint.parse(series),
        field.metric(),
        new TreeMap<>(field.attributes()),
        field.unit(),
        field.kind(),
        Instant.ofEpochMilli(field.time()),
        field.value());
  }

  private static String key(ResourceId resource) {
    return "cp:1:last:" + resource;
  }
}
