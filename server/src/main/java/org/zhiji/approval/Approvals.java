package org.zhiji.approval;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;

/** Front door: sends something in for approval. What comes of it is told to the {@link ApprovalSubject}. */
@Component
public class Approvals {

    private final SubmitRequest submit;

    Approvals(SubmitRequest submit) {
        this.submit = submit;
    }

    /** In the caller's transaction, which has written the subject before; answers with the id of the request. */
    public UUID submit(Actor applicant, String subject, UUID subjectId, Instant now) {
        return submit.first(applicant, subject, subjectId, now);
    }
}
