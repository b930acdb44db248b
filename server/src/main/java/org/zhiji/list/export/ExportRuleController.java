package org.zhiji.list.export;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api/exports/rule")
class ExportRuleController {

    private final ExportRules rules;

    ExportRuleController(ExportRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @Requires({Right.EXPORT, Right.EXPORT_LOG, Right.POLICY_EDIT})
    ResponseEntity<ExportRule> showExportRule() {
        return answer(rules.get());
    }

    @PutMapping
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<ExportRule> changeExportRule(
            Actor actor, ExpectedVersion seen, @Valid @RequestBody ExportRuleForm form) {
        return answer(rules.change(actor, form, seen));
    }

    private static ResponseEntity<ExportRule> answer(ExportRule rule) {
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(rule.version())).body(rule);
    }
}
