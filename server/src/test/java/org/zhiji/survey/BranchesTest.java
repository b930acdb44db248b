package org.zhiji.survey;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.survey.AnswerValue.NO;
import static org.zhiji.survey.AnswerValue.NOT_ANSWERED;
import static org.zhiji.survey.AnswerValue.YES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which questions a call brings: branches, samples, applicability. No database, thousands of questionnaires. */
class BranchesTest {

    private static final int QUESTIONNAIRES = 2_000;

    private record Made(List<Question> questions, Map<UUID, Answer> answers) {}

    static Stream<Made> questionnaires() {
        return IntStream.range(0, QUESTIONNAIRES).mapToObj(seed -> made(new Random(seed)));
    }

    @Test
    void aQuestionIsAskedExactlyWhenAllItHangsOnWasAskedAndAnsweredSo() {
        questionnaires().forEach(it -> {
            var asked = Branches.asked(it.questions(), it.answers());
            var codes = asked.stream().map(Question::code).collect(toSet());
            for (var question : beforeTheEnd(it, asked)) {
                assertThat(asked.contains(question))
                        .isEqualTo(question.showWhen().stream()
                                .allMatch(branch -> codes.contains(branch.question())
                                        && !Collections.disjoint(words(it, branch.question()), branch.answers())));
            }
        });
    }

    /** The browser's test reads the same cases: caller and server must agree. */
    @Test
    void serverAndBrowserGoByTheSameCases() throws IOException {
        try (var file = BranchesTest.class.getResourceAsStream("/survey/branches.json")) {
            for (var example : JsonMapper.builder().build().readTree(file)) {
                var questions = new ArrayList<Question>();
                example.get("questions").forEach(it -> questions.add(read(it)));
                var answers = new HashMap<UUID, Answer>();
                for (var question : questions) {
                    var answer = example.get("answers").path(question.code());
                    if (!answer.isMissingNode()) {
                        answers.put(question.id(), read(question, answer));
                    }
                }
                var expected = new ArrayList<String>();
                example.get("asked").forEach(it -> expected.add(it.asString()));
                assertThat(Branches.asked(questions, answers))
                        .as(example.get("name").asString())
                        .extracting(Question::code)
                        .isEqualTo(expected);
                for (var question : questions) {
                    var value = example.get("values").path(question.code());
                    if (!value.isMissingNode()) {
                        var answer = answers.getOrDefault(question.id(), Answer.none(question.id()));
                        assertThat(question.valueOf(answer)).hasToString(value.asString());
                    }
                }
            }
        }
    }

    private static Question read(JsonNode it) {
        var choices = new ArrayList<Choice>();
        it.get("choices")
                .forEach(choice -> choices.add(new Choice(
                        choice.get("code").asString(),
                        "",
                        "",
                        choice.get("wanted").asBoolean())));
        var branches = new ArrayList<ShowWhen>();
        it.get("showWhen")
                .forEach(branch -> branches.add(new ShowWhen(
                        branch.get("question").asString(),
                        branch.get("answers")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())));
        return new Question(
                UUID.randomUUID(),
                it.get("code").asString(),
                QuestionKind.valueOf(it.get("kind").asString()),
                "",
                "",
                Dimension.OTHER,
                it.get("positive").isNull()
                        ? null
                        : AnswerValue.valueOf(it.get("positive").asString()),
                it.get("endsOn").isNull() ? null : it.get("endsOn").asString(),
                List.of(),
                choices,
                it.get("wantedFrom").isNull() ? null : it.get("wantedFrom").asInt(),
                branches,
                Applies.TO_ALL,
                Sampling.ALWAYS);
    }

    private static Answer read(Question question, JsonNode it) {
        return it.has("value")
                ? said(question, AnswerValue.valueOf(it.get("value").asString()))
                : given(
                        question,
                        it.get("given").valueStream().map(JsonNode::asString).toArray(String[]::new));
    }

    @Test
    void theOrderStaysAndNothingIsAskedTwice() {
        questionnaires()
                .forEach(it -> assertThat(Branches.asked(it.questions(), it.answers()))
                        .doesNotHaveDuplicates()
                        .isSubsetOf(it.questions())
                        .isSortedAccordingTo((a, b) ->
                                it.questions().indexOf(a) - it.questions().indexOf(b)));
    }

    @Test
    void whatWasAnsweredToQuestionsThatAreNotAskedMakesNoDifference() {
        questionnaires().forEach(it -> {
            var asked = Branches.asked(it.questions(), it.answers());
            var kept = new HashMap<>(it.answers());
            kept.keySet().retainAll(asked.stream().map(Question::id).collect(toSet()));
            assertThat(Branches.asked(it.questions(), kept)).isEqualTo(asked);
            assertThat(new Answers(it.questions(), List.copyOf(it.answers().values())).complete())
                    .extracting(Answer::questionId)
                    .containsExactlyElementsOf(asked.stream().map(Question::id).toList());
        });
    }

    @Test
    void aLaterAnswerNeverChangesWhatWasAskedBefore() {
        questionnaires().forEach(it -> {
            for (var at = 1; at < it.questions().size(); at++) {
                var earlier = it.questions().subList(0, at);
                var asked = Branches.asked(it.questions(), it.answers()).stream()
                        .filter(earlier::contains)
                        .toList();
                assertThat(Branches.asked(earlier, it.answers())).isEqualTo(asked);
            }
        });
    }

    @Test
    void behindAnAnswerThatEndsTheTalkNothingIsAsked() {
        var sold = question("L01", QuestionKind.YES_NO, "NO", List.of());
        var price = question("L02", QuestionKind.YES_NO, null, List.of());

        assertThat(Branches.asked(List.of(sold, price), Map.of(sold.id(), said(sold, NO))))
                .containsExactly(sold);
        assertThat(Branches.asked(List.of(sold, price), Map.of(sold.id(), said(sold, YES))))
                .containsExactly(sold, price);
    }

    @Test
    void anAnswerToAHiddenQuestionIsNeitherCheckedNorKept() {
        var satisfied = question("Q01", QuestionKind.YES_NO, null, List.of());
        var why = question("Q15", QuestionKind.MULTIPLE, null, List.of(new ShowWhen("Q01", List.of("NO"))));
        var answers = new Answers(List.of(satisfied, why), List.of(said(satisfied, YES), given(why, "A", "B")));

        assertThat(answers.faults("answers")).isEmpty();
        assertThat(answers.complete()).extracting(Answer::questionId).containsExactly(satisfied.id());
        assertThat(answers.coversPercent(100)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SCALE_0_10, 10, true", "SCALE_0_10, 11, false", "SCALE_0_10, -1, false", "SCALE_0_10, 7.5, false",
        "SCALE_1_5, 0, false", "SCALE_1_5, 5, true", "DATE, 2026-09-31, false", "DATE, 2026-09-30, true",
        "SINGLE, A, true", "SINGLE, Z, false", "YES_NO, A, false", "TEXT, 随便说说, true"
    })
    void onlyWhatTheQuestionKnowsCanBeSaid(QuestionKind kind, String said, boolean possible) {
        var question = question("Q20", kind, null, List.of());

        assertThat(new Answers(List.of(question), List.of(given(question, said))).faults("answers"))
                .hasSize(possible ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"9, YES", "10, YES", "8, NO"})
    void aScaleIsFavourableFromItsWantedNumberOn(String number, AnswerValue value) {
        var recommend = question("Q13", QuestionKind.SCALE_0_10, null, List.of());

        assertThat(recommend.valueOf(given(recommend, number))).isEqualTo(value);
    }

    @Test
    void ofSeveralChoicesEachMustBeAWantedOne() {
        var places = question("Q30", QuestionKind.MULTIPLE, null, List.of());

        assertThat(places.valueOf(given(places, "A"))).isEqualTo(YES);
        assertThat(places.valueOf(given(places, "A", "B"))).isEqualTo(NO);
        assertThat(places.valueOf(given(places))).isEqualTo(NOT_ANSWERED);
    }

    @ParameterizedTest
    @MethodSource("shares")
    void aShareOfAllCallsIsAskedAndTheSameCallAlwaysDrawsTheSame(int share) {
        var sampling = new Sampling(share, null);
        var random = new Random(share);
        var drawn = 0;
        for (var i = 0; i < 10_000; i++) {
            var task = new UUID(random.nextLong(), random.nextLong());
            assertThat(sampling.draws(task, "Q13")).isEqualTo(new Sampling(share, 7).draws(task, "Q13"));
            if (sampling.draws(task, "Q13")) {
                drawn++;
                assertThat(new Sampling(share + 1, null).draws(task, "Q13"))
                        .as("a larger share asks those it asked before")
                        .isTrue();
            }
        }
        assertThat(drawn).isBetween(share * 100 - 200, share * 100 + 200);
    }

    static IntStream shares() {
        return IntStream.of(1, 10, 50, 98);
    }

    @Test
    void aQuotaIsOpenUntilItIsReached() {
        assertThat(new Sampling(null, 30).open(29)).isTrue();
        assertThat(new Sampling(null, 30).open(30)).isFalse();
        assertThat(Sampling.ALWAYS.open(1_000_000)).isTrue();
    }

    @Test
    void aQuestionAboutChargingIsForCarsThatAreKnownToBeCharged() {
        var charging =
                new Applies(List.of(), List.of(), List.of(), List.of("ELECTRIC", "HYBRID"), List.of(), List.of());

        assertThat(charging.fits(driving("ELECTRIC", "东风标致 e2008"))).isTrue();
        assertThat(charging.fits(driving("FUEL", "东风标致 408"))).isFalse();
        assertThat(charging.fits(driving(null, ""))).isFalse();
    }

    @Test
    void aModelIsFoundInTheNameOfTheCar() {
        var model = new Applies(List.of(), List.of(), List.of(), List.of(), List.of("E2008", "508l"), List.of());

        assertThat(model.fits(driving("ELECTRIC", "东风标致 e2008"))).isTrue();
        assertThat(model.fits(driving("FUEL", "东风标致 408"))).isFalse();
    }

    private static Situation driving(@Nullable String energy, String car) {
        return new Situation(UUID.randomUUID(), "GENERAL", "OWNER", "PERSON", energy, car, null);
    }

    private static List<Question> beforeTheEnd(Made made, List<Question> asked) {
        for (var question : asked) {
            var answer = made.answers().get(question.id());
            if (question.endsOn() != null
                    && answer != null
                    && question.words(answer).contains(question.endsOn())) {
                return made.questions().subList(0, made.questions().indexOf(question) + 1);
            }
        }
        return made.questions();
    }

    private static List<String> words(Made made, String code) {
        var source = made.questions().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
        var answer = made.answers().get(source.id());
        return answer == null || source.valueOf(answer) == NOT_ANSWERED ? List.of() : List.copyOf(source.words(answer));
    }

    private static Made made(Random random) {
        var questions = new ArrayList<Question>();
        var answers = new HashMap<UUID, Answer>();
        var kinds = List.of(QuestionKind.YES_NO, QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.SCALE_1_5);
        for (var i = 0; i < 2 + random.nextInt(8); i++) {
            var branches = new ArrayList<ShowWhen>();
            for (var branch = 0; i > 0 && branch < random.nextInt(3); branch++) {
                var source = questions.get(random.nextInt(i));
                branches.add(
                        new ShowWhen(source.code(), some(QuestionForm.of(source).words(), random)));
            }
            var kind = kinds.get(random.nextInt(kinds.size()));
            var ends = kind == QuestionKind.YES_NO && random.nextInt(6) == 0 ? "NO" : null;
            var question = question("Q" + (10 + i), kind, ends, branches);
            questions.add(question);
            if (random.nextInt(5) > 0) {
                var words = some(QuestionForm.of(question).words(), random);
                answers.put(
                        question.id(),
                        kind == QuestionKind.YES_NO
                                ? said(question, AnswerValue.valueOf(words.getFirst()))
                                : given(
                                        question,
                                        kind == QuestionKind.MULTIPLE
                                                ? words.toArray(String[]::new)
                                                : new String[] {words.getFirst()}));
            }
        }
        return new Made(questions, answers);
    }

    private static List<String> some(Set<String> words, Random random) {
        var all = new ArrayList<>(words);
        Collections.sort(all);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, 1 + random.nextInt(all.size())));
    }

    private static Question question(String code, QuestionKind kind, @Nullable String endsOn, List<ShowWhen> showWhen) {
        var choices = kind.hasChoices()
                ? List.of(
                        new Choice("A", "甲", "A", true),
                        new Choice("B", "乙", "B", false),
                        new Choice("C", "丙", "C", false))
                : List.<Choice>of();
        return new Question(
                UUID.randomUUID(),
                code,
                kind,
                code,
                code,
                Dimension.OTHER,
                kind == QuestionKind.MULTIPLE || kind == QuestionKind.SCALE_0_10 ? YES : null,
                endsOn,
                List.of(),
                choices,
                kind == QuestionKind.SCALE_0_10 ? 9 : null,
                showWhen,
                Applies.TO_ALL,
                Sampling.ALWAYS);
    }

    private static Answer said(Question question, AnswerValue value) {
        return new Answer(question.id(), value, null, null, null, null);
    }

    private static Answer given(Question question, String... said) {
        return new Answer(question.id(), YES, List.of(said), "因为", null, null);
    }
}
