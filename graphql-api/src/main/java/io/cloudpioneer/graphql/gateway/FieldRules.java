package io.cloudpioneer.graphql.gateway;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.cloudpioneer.events.person.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which roles may see which field, as the schema's {@code @role} says: the field's own rule, else
 * its type's, else nobody.
 */
final class FieldRules {
  private final Map<GraphQLFieldDefinition, Set<Role>> known = new ConcurrentHashMap<>();

  boolean permits(Set<Role> roles, GraphQLObjectType type, GraphQLFieldDefinition field) {
    if (Introspection.isIntrospectionTypes(type) || field.getName().startsWith("__")) {
      return true;
    }
    for (Role permitted : known.computeIfAbsent(field, _ -> of(type, field))) {
      if (roles.contains(permitted)) {
        return true;
      }
    }
    return false;
  }

  /** Who may see the field; empty where neither it nor its type has a rule. */
  static Set<Role> of(GraphQLObjectType type, GraphQLFieldDefinition field) {
    Set<Role> own = named(field);
    return own == null ? orNobody(named(type)) : own;
  }

  private static Set<Role> orNobody(@Nullable Set<Role> roles) {
    return roles == null ? EnumSet.noneOf(Role.class) : roles;
  }

  private static @Nullable Set<Role> named(GraphQLDirectiveContainer element) {
    GraphQLAppliedDirective rule = element.getAppliedDirective("role");
    if (rule == null) {
      return null;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Collection<?> names = rule.getArgument("any").getValue();
    names.forEach(name -> roles.add(Role.valueOf(name.toString())));
    return roles;
  }
}
