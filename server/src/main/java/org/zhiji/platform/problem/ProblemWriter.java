package org.zhiji.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.zhiji.platform.Texts;
import tools.jackson.databind.ObjectMapper;

/** Says a refusal in the user's language; used by the advice and by filters that run before any controller. */
@Component
public class ProblemWriter {

    private final Texts texts;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ProblemWriter(Texts texts, LocaleResolver locales, ObjectMapper json) {
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.code().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), detail(problem, locales.resolveLocale(request)));
    }

    ProblemDetail detail(Problem problem, Locale locale) {
        var code = problem.code();
        var detail = ProblemDetail.forStatus(code.status());
        var arguments = problem.arguments().stream()
                .map(argument -> code == CommonProblem.NOT_FOUND ? subject(argument, locale) : argument)
                .toArray();
        detail.setTitle(texts.or(locale, code.code() + ".title", title(code, locale), arguments));
        detail.setDetail(texts.get(locale, code.code(), arguments));
        detail.setProperty("code", code.code());
        detail.setProperty("requestId", MDC.get("request"));
        if (!problem.fields().isEmpty()) {
            detail.setProperty("errors", errors(problem.fields(), locale));
        }
        return detail;
    }

    private String title(ProblemCode code, Locale locale) {
        return texts.or(locale, "status." + code.status().value(), code.status().getReasonPhrase());
    }

    private String subject(Object type, Locale locale) {
        var key = "subject." + type;
        return texts.or(locale, key, texts.get(locale, "subject"));
    }

    private List<Map<String, String>> errors(List<FieldError> fields, Locale locale) {
        return fields.stream()
                .map(field -> Map.of(
                        "field",
                        field.field(),
                        "code",
                        field.code(),
                        "message",
                        texts.get(locale, field.code(), field.arguments().toArray())))
                .toList();
    }
}
