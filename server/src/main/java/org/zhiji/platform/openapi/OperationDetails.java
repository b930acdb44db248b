package org.zhiji.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.zhiji.platform.web.ExpectedVersion;

/** What every operation shares: its room, versions and refusals. */
@Component
class OperationDetails implements OperationCustomizer {

    private static final String BASE = "org.zhiji.";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.setTags(List.of(room(method.getBeanType())));
        optionalParameters(operation, method);
        if (asksForVersion(method)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(HttpHeaders.IF_MATCH)
                    .required(true)
                    .schema(new StringSchema())
                    .description("The ETag of the version that the user has seen; 428 without it, 412 if it is old."));
        }
        emptyAnswer(operation.getResponses(), method);
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(OpenApiConfiguration.PROBLEM));
        return operation;
    }

    private static String room(Class<?> controller) {
        return controller.getPackageName().replace(BASE, "").replaceAll("\\..*", "");
    }

    private static void optionalParameters(Operation operation, HandlerMethod method) {
        if (operation.getParameters() == null) {
            return;
        }
        var optional = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.isOptional())
                .map(parameter -> parameter.getParameter().getName())
                .toList();
        operation.getParameters().stream()
                .filter(parameter -> optional.contains(parameter.getName()))
                .forEach(parameter -> parameter.setRequired(false));
    }

    private static boolean asksForVersion(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == ExpectedVersion.class);
    }

    private static void emptyAnswer(ApiResponses responses, HandlerMethod method) {
        var body = ResolvableType.forMethodParameter(method.getReturnType()).getGeneric(0);
        if (body.resolve() == Void.class && !method.hasMethodAnnotation(ResponseStatus.class)) {
            responses.remove("200");
            responses.addApiResponse("204", new ApiResponse().description("No Content"));
        }
    }
}
