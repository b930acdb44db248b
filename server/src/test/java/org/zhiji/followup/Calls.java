package org.zhiji.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhiji.testing.TestClient;

/** What a caller sends in. */
final class Calls {

    private Calls() {}

    static String path(UUID task, String... parts) {
        return "/api/follow-up/tasks/" + task + (parts.length == 0 ? "" : "/" + parts[0]);
    }

    /** A call in which everything was well. */
    static Map<String, Object> record(TestClient caller, UUID task) {
        List<String> questions = caller.get(path(task)).expect(200).read("$.questions[*].id");
        var answers = new ArrayList<Map<String, Object>>();
        questions.forEach(question -> answers.add(new LinkedHashMap<>(Map.of("questionId", question, "value", "YES"))));
        var section = new LinkedHashMap<String, Object>();
        section.put("taskId", task);
        section.put("satisfied", "YES");
        section.put("answers", answers);
        var form = new LinkedHashMap<String, Object>();
        form.put("brokenOff", false);
        form.put("intervieweeRole", "OWNER");
        form.put("intervieweeName", "王建国");
        form.put("sections", List.of(section));
        form.put("otherIssues", List.of());
        form.put("needsFollowUp", false);
        return form;
    }

    @SuppressWarnings("unchecked")
    static void answer(
            TestClient caller, Map<String, Object> form, UUID task, String code, String value, String remark) {
        List<String> codes = caller.get(path(task)).read("$.questions[*].code");
        var section = (Map<String, Object>) ((List<?>) form.get("sections")).getFirst();
        var answer = ((List<Map<String, Object>>) section.get("answers")).get(codes.indexOf(code));
        answer.put("value", value);
        answer.put("remark", remark);
    }
}
