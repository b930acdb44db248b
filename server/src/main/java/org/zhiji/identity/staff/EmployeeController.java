package org.zhiji.identity.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.identity.signin.SignInAccess;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.IdempotencyFilter;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/employees")
class EmployeeController {

    /** The page of the browser application on which a first password is set. */
    private static final String FIRST_PASSWORD = "/first-password?token=";

    private final EmployeeQueries queries;
    private final EditEmployee edit;
    private final SignInAccess access;

    EmployeeController(EmployeeQueries queries, EditEmployee edit, SignInAccess access) {
        this.queries = queries;
        this.edit = edit;
        this.access = access;
    }

    record LoginNameForm(
            @NotBlank @Size(min = 2, max = 50) @Pattern(regexp = "\\S+")
            String loginName) {}

    /** Shown once; only its fingerprint is kept. */
    record SignInLinkView(String link) {}

    @GetMapping
    @Requires(Right.SIGNED_IN)
    Page<EmployeeView> listEmployees(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam Employees.@Nullable Status status,
            @RequestParam @Nullable UUID departmentId,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer size) {
        var filter = new EmployeeQueries.Filter(q, status, departmentId);
        return queries.list(actor, filter, after, Page.size(size));
    }

    @GetMapping("/{id}")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<EmployeeView> getEmployee(Actor actor, @PathVariable UUID id) {
        return tagged(queries.get(actor, id));
    }

    @PostMapping
    @Requires(Right.PEOPLE_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EmployeeView> addEmployee(Actor actor, @Valid @RequestBody EmployeeForm form) {
        var view = queries.get(actor, edit.add(actor, form));
        return ResponseEntity.created(URI.create("/api/employees/" + view.id()))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @PutMapping("/{id}")
    @Requires(Right.PEOPLE_MANAGE)
    ResponseEntity<EmployeeView> changeEmployee(
            Actor actor, @PathVariable UUID id, ExpectedVersion seen, @Valid @RequestBody EmployeeForm form) {
        edit.change(actor, id, form, seen);
        return tagged(queries.get(actor, id));
    }

    /** Also gives a new link to somebody who has forgotten the password. */
    @PostMapping("/{id}/sign-in")
    @Requires(Right.PEOPLE_MANAGE)
    SignInLinkView openSignIn(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody LoginNameForm form, HttpServletRequest request) {
        IdempotencyFilter.showOnce(request);
        return new SignInLinkView(FIRST_PASSWORD + access.open(actor, id, form.loginName()));
    }

    @DeleteMapping("/{id}/sign-in")
    @Requires(Right.PEOPLE_MANAGE)
    ResponseEntity<Void> closeSignIn(Actor actor, @PathVariable UUID id) {
        access.close(actor, id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<EmployeeView> tagged(EmployeeView view) {
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
