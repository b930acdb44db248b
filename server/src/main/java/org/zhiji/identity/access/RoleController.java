package org.zhiji.identity.access;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api")
class RoleController {

    private final Roles roles;
    private final EditRole edit;
    private final MessageSource messages;

    RoleController(Roles roles, EditRole edit, MessageSource messages) {
        this.roles = roles;
        this.edit = edit;
        this.messages = messages;
    }

    /** What a role can be given, in the reader's language. */
    record RightView(Right code, Right.Group group, String name) {}

    @GetMapping("/roles")
    @Requires(Right.SIGNED_IN)
    List<RoleView> listRoles(Actor actor) {
        return roles.all();
    }

    @PostMapping("/roles")
    @Requires(Right.PEOPLE_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoleView> addRole(Actor actor, @Valid @RequestBody RoleForm form) {
        return tagged(HttpStatus.CREATED, roles.get(edit.add(actor, form)));
    }

    @PutMapping("/roles/{id}")
    @Requires(Right.PEOPLE_MANAGE)
    ResponseEntity<RoleView> changeRole(
            Actor actor, @PathVariable UUID id, ExpectedVersion seen, @Valid @RequestBody RoleForm form) {
        edit.change(actor, id, form, seen);
        return tagged(HttpStatus.OK, roles.get(id));
    }

    @GetMapping("/rights")
    @Requires(Right.SIGNED_IN)
    List<RightView> listRights(Actor actor, Locale locale) {
        return Arrays.stream(Right.values())
                .filter(right -> right != Right.SIGNED_IN)
                .map(right -> new RightView(right, right.group(), messages.getMessage("right." + right, null, locale)))
                .toList();
    }

    private static ResponseEntity<RoleView> tagged(HttpStatus status, RoleView view) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.ETAG, ExpectedVersion.tag(view.version()))
                .body(view);
    }
}
