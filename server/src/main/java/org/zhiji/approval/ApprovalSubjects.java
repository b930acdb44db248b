package org.zhiji.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the rooms offer for approval. */
@Component
class ApprovalSubjects {

    /** Asked for late: a subject may itself send something in. */
    private final ObjectProvider<ApprovalSubject> subjects;

    ApprovalSubjects(ObjectProvider<ApprovalSubject> subjects) {
        this.subjects = subjects;
    }

    List<ApprovalSubject> all() {
        return subjects.stream()
                .sorted(Comparator.comparing(ApprovalSubject::name))
                .toList();
    }

    Optional<ApprovalSubject> find(String name) {
        return subjects.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    ApprovalSubject get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("Nothing offers the subject " + name));
    }
}
