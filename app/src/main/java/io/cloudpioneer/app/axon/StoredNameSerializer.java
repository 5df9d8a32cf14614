package io.cloudpioneer.app.axon;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Writes JSON under stable names of our own. What is ours and has none cannot be written: its class
 * name would be stored for ever.
 */
final class StoredNameSerializer extends Jackson3Serializer {
  private static final String OURS = "io.cloudpioneer.";

  private final StoredTypes types;

  StoredNameSerializer(Builder builder, StoredTypes types) {
    super(builder);
    this.types = types;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the method it overrides
  public SerializedType typeForClass(Class type) {
    SerializedType byClass = super.typeForClass(type);
    if (!byClass.getName().startsWith(OURS)) {
      return byClass;
    }
    String name =
        types
            .nameOf(type)
            .orElseThrow(() ->
                new SerializationException(
                    "%s has no stored name: list it in StoredNames, or mark it @StoredAs"
                        .formatted(byClass.getName())));
    return new SimpleSerializedType(name, byClass.getRevision());
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    String name = type.getName();
    if (types.classOf(name).isPresent()) {
      return types.classOf(name).get();
    }
    Class<?> byClass = super.classForType(type);
    if (byClass == org.axonframework.serialization.UnknownSerializedType.class) {
      throw new SerializationException(
          "Something is stored as '%s', which this version of the platform does not know"
              .formatted(name));
    }
    return byClass;
  }
}
