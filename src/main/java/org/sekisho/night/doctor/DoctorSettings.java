package org.sekisho.night.doctor;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the doctor's checks, under {@code sekisho.doctor}.
 *
 * @param leastFree free space below which a night is not to be begun; a warning comes at three times as much
 * @param timeLimit for each check; one that takes longer hangs, and is wrong
 * @param auditRecords how many of the newest records of the audit trail are verified; 0 for all
 * @param filesPerInbox how many files of each inbox are opened to see whether they can be
 */
@Validated
@ConfigurationProperties(value = "sekisho.doctor", ignoreUnknownFields = false)
public record DoctorSettings(
        @DefaultValue("1GB") DataSize leastFree,
        @DefaultValue("2m") Duration timeLimit,
        @DefaultValue("10000") @Min(0) int auditRecords,
        @DefaultValue("200") @Min(1) int filesPerInbox) {}
