package org.zhiji.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Sensitive;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String PROBLEM = "#/components/responses/Problem";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(ExpectedVersion.class)
                .addAnnotationsToIgnore(CookieValue.class)
                .replaceWithClass(SseEmitter.class, String.class)
                .replaceWithClass(Sensitive.class, String.class);
    }

    /** A refusal as RFC 9457 tells it; {@code code} is stable, the sentences are for people. */
    record ProblemView(
            @Nullable String type,
            String title,
            int status,
            String detail,
            @Nullable String instance,
            String code,
            @Nullable String requestId,
            @Nullable List<FieldErrorView> errors) {}

    record FieldErrorView(String field, String code, String message) {}

    @Bean
    OpenAPI openApi(RecordSchemas records) {
        var converters = ModelConverters.getInstance(true);
        converters.addConverter(records);
        var components = new Components()
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("zhiji_session"))
                .addResponses("Problem", problem());
        Map<String, Schema> schemas =
                converters.readAllAsResolvedSchema(new AnnotatedType(ProblemView.class)).referencedSchemas;
        schemas.forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Zhiji")
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .security(List.of(
                        new SecurityRequirement().addList("session"), new SecurityRequirement().addList("bearer")))
                .components(components);
    }

    private static ApiResponse problem() {
        var content = new MediaType().schema(new Schema<>().$ref("#/components/schemas/ProblemView"));
        return new ApiResponse()
                .description("A refusal with a stable code")
                .content(new Content().addMediaType("application/problem+json", content));
    }
}
