package io.cloudpioneer.graphql.gateway;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The dashboard's and GraphiQL's files. An address of the dashboard that is no file is a page of
 * its own making, so it gets the page that knows them all.
 */
@Configuration(proxyBeanMethods = false)
class DashboardPages implements WebMvcConfigurer {
  private static final String FILES = "classpath:/static/";

  /** Their names change with their content. */
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(FOR_EVER);
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache());
  }

  @Bean
  RouterFunction<ServerResponse> pagesWithoutAFile() {
    return RouterFunctions.route()
        .GET(aPage("/graphiql", "/graphiql/"), _ -> page("static/graphiql/index.html"))
        .GET(
            RequestPredicates.accept(MediaType.TEXT_HTML)
                .and(DashboardPages::isNoFile)
                .and(aPage("/graphql", "/login", "/login/**", "/actuator/**", "/error").negate()),
            _ -> page("static/index.html"))
        .build();
  }

  private static RequestPredicate aPage(String... patterns) {
    RequestPredicate any = _ -> false;
    for (String pattern : patterns) {
      any = any.or(RequestPredicates.path(pattern));
    }
    return any;
  }

  private static boolean isNoFile(ServerRequest request) {
    String path = request.path();
    return path.indexOf('.', path.lastIndexOf('/')) < 0;
  }

  private static ServerResponse page(String file) {
    Resource page = new ClassPathResource(file);
    return page.exists()
        ? ServerResponse.ok()
            .contentType(MediaType.TEXT_HTML)
            .cacheControl(CacheControl.noCache())
            .body(page)
        : ServerResponse.notFound().build();
  }
}
