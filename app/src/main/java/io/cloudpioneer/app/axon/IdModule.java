package io.cloudpioneer.app.axon;

import io.cloudpioneer.events.id.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes every {@link Id} as its bare UUID and reads it back, as a value and as a map's key. */
public final class IdModule extends SimpleModule {
  private static final long serialVersionUID = 1;

  public IdModule() {
    super("cloudpioneer-ids");
    addSerializer(new BareUuid());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(new TypedIds());
    context.addKeyDeserializers(
        (type, _, _) -> isId(type.getRawClass()) ? new TypedKey(type.getRawClass()) : null);
  }

  private static boolean isId(Class<?> type) {
    return type.isRecord() && Id.class.isAssignableFrom(type);
  }

  private static Object id(Class<?> type, String text) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(UUID.class);
      return constructor.newInstance(UUID.fromString(text));
    } catch (InvocationTargetException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException e) {
      throw new IllegalStateException("An id is a public record of one UUID: " + type, e);
    }
  }

  private static final class BareUuid extends StdSerializer<Id> {
    private BareUuid() {
      super(Id.class);
    }

    @Override
    public void serialize(Id id, JsonGenerator json, SerializationContext context) {
      json.writeString(id.value().toString());
    }
  }

  private static final class TypedIds extends Deserializers.Base {
    @Override
    public @org.jspecify.annotations.Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return isId(type.getRawClass()) ? new TypedId(type.getRawClass()) : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return isId(type);
    }
  }

  private static final class TypedId extends StdDeserializer<Object> {
    private TypedId(Class<?> type) {
      super(type);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      return id(handledType(), json.getString());
    }
  }

  private static final class TypedKey extends KeyDeserializer {
    private final Class<?> type;

    private TypedKey(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return id(type, key);
    }
  }
}
