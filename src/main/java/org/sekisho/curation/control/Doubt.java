package org.sekisho.curation.control;

/** Why a person has to look at a place of a draft. The program settles none of them. */
public enum Doubt {
    RESERVED("the number is kept free by the law", "番号が空けてある、又は削除されている"),
    CROSS_REFERENCE("it goes by another item, which has to be read with it", "他の項目を引用しており、併せて読む必要がある"),
    THRESHOLD_NOT_UNDERSTOOD("a number stands here of which it is not clear what it limits", "数値があるが、何の限度か明らかでない"),
    SCOPE_NOT_STATED("which items the note is about is not stated", "注の対象となる項目が示されていない"),
    EXCLUSION_WITHOUT_SCOPE("which items the exclusion takes something out of is not stated", "除外の対象となる項目が示されていない"),
    JOINING_NOT_STATED("whether any or all of the items below are meant is not stated", "下位の項目のいずれかか全てかが示されていない"),
    DELEGATED("another instrument says what exactly is meant", "内容が他の命令に委ねられている"),
    TABLE("it is a table", "表である"),
    PICTURE("it has a picture, which cannot be read", "図があり、読み取れない");

    private final String english;
    private final String japanese;

    Doubt(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    public String english() {
        return english;
    }

    public String japanese() {
        return japanese;
    }
}
