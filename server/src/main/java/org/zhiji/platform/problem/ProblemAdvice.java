package org.zhiji.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** The one place where a refusal becomes an HTTP answer. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Pattern SNAKE = Pattern.compile("_(.)");

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem, Locale locale) {
        return ResponseEntity.status(problem.code().status()).body(writer.detail(problem, locale));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(MethodArgumentNotValidException exception, Locale locale) {
        var fields = exception.getBindingResult().getFieldErrors().stream()
                .map(error ->
                        FieldError.of(error.getField(), constraint(error.getCode()), limits(error.getArguments())))
                .toList();
        return refused(Problem.invalid(fields), locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(HandlerMethodValidationException exception, Locale locale) {
        var fields = new ArrayList<FieldError>();
        for (var result : exception.getParameterValidationResults()) {
            var name = String.valueOf(result.getMethodParameter().getParameterName());
            for (var error : result.getResolvableErrors()) {
                var codes = error.getCodes();
                fields.add(FieldError.of(
                        name,
                        constraint(codes == null ? null : codes[codes.length - 1]),
                        limits(error.getArguments())));
            }
        }
        return refused(Problem.invalid(fields), locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException exception, Locale locale) {
        if (exception.getCause() instanceof InvalidFormatException format) {
            return refused(
                    Problem.invalid(FieldError.of(path(format), "invalid.value", String.valueOf(format.getValue()))),
                    locale);
        }
        if (exception.getCause() instanceof JacksonException json && !path(json).isEmpty()) {
            return refused(Problem.invalid(FieldError.of(path(json), "invalid.value", "")), locale);
        }
        return refused(CommonProblem.UNREADABLE.problem(), locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException exception, Locale locale) {
        if (exception
                .getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)) {
            return refused(Problem.notFound("record"), locale);
        }
        return refused(
                Problem.invalid(
                        FieldError.of(exception.getName(), "invalid.value", String.valueOf(exception.getValue()))),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(MissingServletRequestParameterException exception, Locale locale) {
        return refused(Problem.invalid(FieldError.of(exception.getParameterName(), "invalid.NotNull")), locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(MaxUploadSizeExceededException exception, Locale locale) {
        return refused(CommonProblem.TOO_LARGE.problem(), locale);
    }

    /** A rule of the database caught what two people did at the same moment, or a reference to nothing. */
    @ExceptionHandler
    ResponseEntity<Object> conflict(DataIntegrityViolationException exception, Locale locale) {
        if (exception.getMostSpecificCause() instanceof PSQLException refusal
                && PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(refusal.getSQLState())
                && refusal.getServerErrorMessage() instanceof ServerErrorMessage message) {
            return refused(Problem.invalid(FieldError.of(field(message), "invalid.reference")), locale);
        }
        log.warn("Refused by the database: {}", exception.getMostSpecificCause().getMessage());
        return refused(CommonProblem.CONFLICT.problem(), locale);
    }

    /** By PostgreSQL's custom the constraint on {@code customer.owner_id} is called {@code customer_owner_id_fkey}. */
    private static String field(ServerErrorMessage message) {
        var constraint = String.valueOf(message.getConstraint());
        var column = constraint
                .substring(Math.min(
                        constraint.length(), String.valueOf(message.getTable()).length() + 1))
                .replace("_fkey", "");
        return SNAKE.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException exception) {
        // The browser has left; there is nobody to tell.
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception exception, HttpServletResponse response, Locale locale) {
        if (response.isCommitted()) {
            return null;
        }
        if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var headers = known.getHeaders();
            return ResponseEntity.status(known.getStatusCode())
                    .headers(headers)
                    .body(writer.detail(common(known).problem(), locale));
        }
        log.error("The request failed", exception);
        return refused(CommonProblem.UNEXPECTED.problem(), locale);
    }

    private static CommonProblem common(ErrorResponse known) {
        var status = HttpStatus.resolve(known.getStatusCode().value());
        return switch (status) {
            case NOT_FOUND -> CommonProblem.NO_SUCH_ADDRESS;
            case METHOD_NOT_ALLOWED -> CommonProblem.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> CommonProblem.NOT_ACCEPTABLE;
            case UNSUPPORTED_MEDIA_TYPE -> CommonProblem.UNSUPPORTED_TYPE;
            case CONTENT_TOO_LARGE -> CommonProblem.TOO_LARGE;
            case null, default -> CommonProblem.UNREADABLE;
        };
    }

    private static String constraint(@Nullable String code) {
        return "invalid." + (code == null ? "value" : code);
    }

    /** Bean Validation puts the name of the field first and sorts the rest by attribute name: max before min. */
    private static Object[] limits(Object @Nullable [] arguments) {
        if (arguments == null) {
            return new Object[0];
        }
        return List.of(arguments).stream().filter(Number.class::isInstance).toArray();
    }

    private static String path(JacksonException exception) {
        var path = new StringBuilder();
        for (var reference : exception.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
