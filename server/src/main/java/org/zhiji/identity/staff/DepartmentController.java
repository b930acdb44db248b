package org.zhiji.identity.staff;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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
@RequestMapping("/api/departments")
class DepartmentController {

    private final DepartmentQueries queries;
    private final EditDepartment edit;

    DepartmentController(DepartmentQueries queries, EditDepartment edit) {
        this.queries = queries;
        this.edit = edit;
    }

    @GetMapping
    @Requires(Right.SIGNED_IN)
    List<DepartmentView> listDepartments(Actor actor) {
        return queries.all();
    }

    @PostMapping
    @Requires(Right.PEOPLE_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DepartmentView> addDepartment(Actor actor, @Valid @RequestBody DepartmentForm form) {
        return tagged(HttpStatus.CREATED, queries.get(edit.add(actor, form)));
    }

    @PutMapping("/{id}")
    @Requires(Right.PEOPLE_MANAGE)
    ResponseEntity<DepartmentView> changeDepartment(
            Actor actor, @PathVariable UUID id, ExpectedVersion seen, @Valid @RequestBody DepartmentForm form) {
        edit.change(actor, id, form, seen);
        return tagged(HttpStatus.OK, queries.get(id));
    }

    private static ResponseEntity<DepartmentView> tagged(HttpStatus status, DepartmentView view) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.ETAG, ExpectedVersion.tag(view.version()))
                .body(view);
    }
}
