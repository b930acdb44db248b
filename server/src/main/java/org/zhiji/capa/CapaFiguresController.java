package org.zhiji.capa;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.capa.CapaFigures.Stretch;
import org.zhiji.capa.CountCapas.CapaMeasureRow;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/capa-figures")
class CapaFiguresController {

    private final CountCapas capas;

    CapaFiguresController(CountCapas capas) {
        this.capas = capas;
    }

    /** @param from and to: days, both included */
    @GetMapping
    @Requires(Right.CAPA_VIEW)
    CapaFigures getCapaFigures(
            Actor actor,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable UUID department) {
        return capas.of(actor, new Stretch(from, to, department));
    }

    /** The measures behind a figure, the earliest first. */
    @GetMapping("/measures")
    @Requires(Right.CAPA_VIEW)
    Page<CapaMeasureRow> listCapaMeasures(
            Actor actor,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(defaultValue = "DUE") CountCapas.Outcome outcome,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return capas.measures(
                actor,
                new Stretch(from, to, department),
                outcome,
                Cursor.decode(after).orElse(null),
                Page.size(size));
    }
}
