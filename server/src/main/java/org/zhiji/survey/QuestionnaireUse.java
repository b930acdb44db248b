package org.zhiji.survey;

import java.util.List;
import java.util.Map;

/** Told by the rooms that choose questionnaires: who would go on asking one. */
public interface QuestionnaireUse {

    /** By the code of a questionnaire the names of what has chosen it. */
    Map<String, List<String>> names();
}
