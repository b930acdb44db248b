package org.zhiji.asset;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum AssetProblem implements ProblemCode {
    NOT_YOURS_TO_CHANGE("asset.not-yours-to-change", HttpStatus.FORBIDDEN),
    VIN_TAKEN("asset.vin-taken", HttpStatus.CONFLICT),
    PLATE_TAKEN("asset.plate-taken", HttpStatus.CONFLICT),
    NOTHING_TO_KNOW_IT_BY("asset.nothing-to-know-it-by", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    AssetProblem(String code, HttpStatus status) {
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
