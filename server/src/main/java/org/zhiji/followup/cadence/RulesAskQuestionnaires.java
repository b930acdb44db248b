package org.zhiji.followup.cadence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiji.survey.QuestionnaireUse;

@Component
class RulesAskQuestionnaires implements QuestionnaireUse {

    private final CadenceRules rules;

    RulesAskQuestionnaires(CadenceRules rules) {
        this.rules = rules;
    }

    @Override
    public Map<String, List<String>> names() {
        return rules.all().stream()
                .map(CadenceRule::form)
                .collect(groupingBy(CadenceRuleForm::questionnaire, mapping(CadenceRuleForm::name, toList())));
    }
}
