package org.zhiji.home;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

/** Figures and list are asked for apart: what one acts on does not wait for what one looks at. */
@RestController
@RequestMapping("/api/home")
class HomeController {

    private final CountFigures figures;
    private final ListActions actions;
    private final Time time;

    HomeController(CountFigures figures, ListActions actions, Time time) {
        this.figures = figures;
        this.actions = actions;
        this.time = time;
    }

    @GetMapping("/figures")
    @Requires(Right.SIGNED_IN)
    HomeView getHomeFigures(Actor actor, @RequestParam(required = false) @Nullable UUID department) {
        return figures.of(actor, department, time.now());
    }

    @GetMapping("/actions")
    @Requires(Right.SIGNED_IN)
    ListActions.HomeActions listHomeActions(
            Actor actor, @RequestParam(required = false) @Nullable UUID department, Locale locale) {
        return actions.of(actor, department, time.now(), locale);
    }
}
