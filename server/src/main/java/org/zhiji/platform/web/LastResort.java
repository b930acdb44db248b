package org.zhiji.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.zhiji.platform.problem.CommonProblem;

/** Answers what Tomcat refuses before the program sees it (a broken address, say) in the form of every other refusal. */
public final class LastResort extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0) {
            return;
        }
        var code = response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? CommonProblem.UNREADABLE
                : CommonProblem.UNEXPECTED;
        var texts = ResourceBundle.getBundle("messages.platform", language(request));
        try {
            response.setContentType("application/problem+json");
            response.getOutputStream()
                    .write("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}"
                            .formatted(response.getStatus(), code.code(), texts.getString(code.code()))
                            .getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            // The browser has left; there is nobody to tell.
        }
    }

    private static Locale language(Request request) {
        return request.getLocale().getLanguage().equals("en") && request.getHeader("Accept-Language") != null
                ? Locale.ENGLISH
                : Locale.CHINESE;
    }
}
