extension AuditRule {
  /// Every rule, in the order in which the page of rules has them.
  public static let all = ofFiles + ofPrograms

  /// The rules about programs that run, beyond what their files say.
  public static let ofPrograms: [AuditRule] = [
    valueOverridden, valueUnsaved, restartOwed, memoryBeyondGroup, workersBeyondQuota,
  ]

  /// The rules about files and documents.
  public static let ofFiles: [AuditRule] = [
    nginxDirectivePlace, nginxCipherName, nginxHeadersLost, nginxPrivateCache, nginxServesNothing,
    nginxAliasTraversal,
    nginxDescriptors, haproxyTimeouts,
    workerFormula, blockingDriver, uvicornWorkers, restartJitter, connectionsBeyondDatabase,
    workersBeyondCores, cachePerProcess, sessionsEvicted,
    removedSetting, deprecatedSetting, memoryShareComment, commitDurability, policyWithoutLimit,
    foreignKeyIndex, redisOpen, poolBeyondDatabase,
    composeKey, imageVariable, limitsBeyondMachine, usageBeyondLimits, settingBeyondLimit,
    nodeHeapUnit, oneCoreProcess, publishedPort, requestsBeyondLimits, serviceWithoutLimit,
    passwordPrompt, failureIgnored, deletionAfterFailure, backupOnSameDisk, backupNotEncrypted,
    backupNeverRestored, backupFolderMissing, backupTwice, dumpLocks, stateLeftBehind,
    stoppedDatabase, retentionBeyondDisk, neverScheduled, restoreElsewhere, restoreIgnoresErrors,
    restoreBeforeStart,
    aptPackage, userShare, alarmCommand, rootLogin, numberedSteps, neverReturns, oldCompose,
    needsRoot, powersave,
    averageAsPeak, registeredAsLoad, bandwidthPerRequest, capacityBeyondTest, capacityWithoutTest,
    testNeverRun,
    deployBeforeTest, totalWrong, factorWrong, capacityOrder, planShape, planPrice,
    recoveryBeyondBackup,
    thresholdWorsens, workersContradict, twoCurrentPlans, endlessCapacity, substitutionInText,
    diskTwice, twoRemedies, ownedAndBought, resultTwice, gainTwice, capacityWithCache,
    processorPerRequest, trafficBeyondData, rollbackUndescribed,
  ]
}
