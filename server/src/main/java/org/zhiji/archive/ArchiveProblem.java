package org.zhiji.archive;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum ArchiveProblem implements ProblemCode {
    RUNNING_ALREADY("backup.running-already", HttpStatus.CONFLICT),
    FILE_ELSEWHERE("backup.file-elsewhere", HttpStatus.GONE);

    private final String code;
    private final HttpStatus status;

    ArchiveProblem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
