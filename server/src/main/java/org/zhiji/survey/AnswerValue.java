package org.zhiji.survey;

public enum AnswerValue {
    YES,
    NO,
    NOT_ANSWERED
}
