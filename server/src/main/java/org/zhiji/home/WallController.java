package org.zhiji.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Public;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.IdempotencyFilter;

@RestController
@RequestMapping("/api")
class WallController {

    private final WallBoard board;
    private final WallScreens screens;
    private final Time time;

    WallController(WallBoard board, WallScreens screens, Time time) {
        this.board = board;
        this.screens = screens;
        this.time = time;
    }

    record WallScreenForm(
            @NotBlank @Size(max = 80) String name, @NotNull UUID departmentId) {}

    /** For somebody who is signed in: what he may know, of his own branch if none is named. */
    @GetMapping("/wall-board")
    @Requires({Right.FOLLOW_UP_VIEW, Right.COMPLAINT_VIEW})
    WallBoard.WallView getWallBoard(Actor actor, @RequestParam(required = false) @Nullable UUID department) {
        return board.of(actor, department, time.now());
    }

    /** For a screen on the wall, by its key. The key opens this and nothing else. */
    @GetMapping("/wall")
    @Public
    WallBoard.WallView getWall(@RequestHeader(name = "X-Wall-Key", defaultValue = "") String key) {
        var now = time.now();
        var looking = screens.looking(key, now).orElseThrow(() -> Problem.notFound(WallScreens.SUBJECT));
        return CurrentTenant.call(looking.tenant(), () -> board.of(Actor.SYSTEM, looking.department(), now));
    }

    @GetMapping("/wall-screens")
    @Requires(Right.FOLLOW_UP_MANAGE)
    List<WallScreens.WallScreenView> listWallScreens(Actor actor) {
        return screens.all(actor);
    }

    @PostMapping("/wall-screens")
    @Requires(Right.FOLLOW_UP_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    WallScreens.NewWallScreen hangWallScreen(
            Actor actor, @Valid @RequestBody WallScreenForm form, HttpServletRequest request) {
        IdempotencyFilter.showOnce(request);
        return screens.hang(actor, form.name().strip(), form.departmentId(), time.now());
    }

    @DeleteMapping("/wall-screens/{id}")
    @Requires(Right.FOLLOW_UP_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeDownWallScreen(Actor actor, @PathVariable UUID id) {
        screens.takeDown(actor, id, time.now());
    }
}
