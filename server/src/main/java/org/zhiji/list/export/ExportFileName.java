package org.zhiji.list.export;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Texts;
import org.zhiji.platform.time.Time;

/** What a file is called: 客户-2026-09-07.xlsx. */
@Component
class ExportFileName {

    private final Texts texts;
    private final Time time;

    ExportFileName(Texts texts, Time time) {
        this.texts = texts;
        this.time = time;
    }

    void announce(Export export, HttpServletResponse response) {
        var disposition = ContentDisposition.attachment()
                .filename(of(export), StandardCharsets.UTF_8)
                .build();
        response.setContentType(export.format().mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }

    String of(Export export) {
        var day = export.askedAt().atZone(time.zone()).toLocalDate();
        return texts.get(export.language(), "list." + export.list()) + "-" + day + "."
                + export.format().name().toLowerCase(Locale.ROOT);
    }
}
