package dev.assay.validate.rule.builtin;

import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.builtin.answer.AlternativesAreAdjudicated;
import dev.assay.validate.rule.builtin.answer.AnswersAreNotTheRequirement;
import dev.assay.validate.rule.builtin.answer.AnswersComeFromTheScope;
import dev.assay.validate.rule.builtin.answer.AnswersDiffer;
import dev.assay.validate.rule.builtin.answer.AnswersHaveAStatus;
import dev.assay.validate.rule.builtin.answer.AnswersHaveAnOwner;
import dev.assay.validate.rule.builtin.answer.AnswersSaySomething;
import dev.assay.validate.rule.builtin.answer.EvidenceIsFinal;
import dev.assay.validate.rule.builtin.answer.ImplementedByWhatOperates;
import dev.assay.validate.rule.builtin.answer.ImplementedIsNotAPromise;
import dev.assay.validate.rule.builtin.answer.InheritanceNamesItsProvider;
import dev.assay.validate.rule.builtin.answer.NotApplicableIsApproved;
import dev.assay.validate.rule.builtin.answer.NotApplicableIsJustified;
import dev.assay.validate.rule.builtin.answer.PartialCasesAreKnown;
import dev.assay.validate.rule.builtin.answer.PartialCasesMayBeClaimed;
import dev.assay.validate.rule.builtin.answer.PartialMfaCoversPrivilegedUsers;
import dev.assay.validate.rule.builtin.answer.StatesAreKnown;
import dev.assay.validate.rule.builtin.answer.ThePlanItselfApplies;
import dev.assay.validate.rule.builtin.exception.AdjudicationsAreIncluded;
import dev.assay.validate.rule.builtin.exception.DeficienciesAreOnTheOperationalPlan;
import dev.assay.validate.rule.builtin.exception.DeficienciesArisePostImplementation;
import dev.assay.validate.rule.builtin.exception.EnduringExceptionsAreMitigated;
import dev.assay.validate.rule.builtin.exception.ExceptionsAreKnown;
import dev.assay.validate.rule.builtin.exception.ExceptionsAreNeeded;
import dev.assay.validate.rule.builtin.exception.ExceptionsAreNotOnThePoam;
import dev.assay.validate.rule.builtin.people.AffirmingOfficialIsNamed;
import dev.assay.validate.rule.builtin.people.CageCodeIsGiven;
import dev.assay.validate.rule.builtin.people.CageCodesAreWellFormed;
import dev.assay.validate.rule.builtin.people.PeopleCanBeReached;
import dev.assay.validate.rule.builtin.people.RolesHaveParties;
import dev.assay.validate.rule.builtin.people.SecurityOfficerIsNamed;
import dev.assay.validate.rule.builtin.people.SystemOwnerIsNamed;
import dev.assay.validate.rule.builtin.plan.BoundaryIsDescribed;
import dev.assay.validate.rule.builtin.plan.BoundaryIsDrawn;
import dev.assay.validate.rule.builtin.plan.ComponentsAreDescribed;
import dev.assay.validate.rule.builtin.plan.ConfidentialityIsModerate;
import dev.assay.validate.rule.builtin.plan.ConnectionsAreTold;
import dev.assay.validate.rule.builtin.plan.ConnectionsNameTheOtherSide;
import dev.assay.validate.rule.builtin.plan.DataFlowIsDescribed;
import dev.assay.validate.rule.builtin.plan.DatesAreInOrder;
import dev.assay.validate.rule.builtin.plan.DiagramsLeadToPictures;
import dev.assay.validate.rule.builtin.plan.EnvironmentIsDescribed;
import dev.assay.validate.rule.builtin.plan.HardwareIsInTheInventory;
import dev.assay.validate.rule.builtin.plan.InformationIsCategorized;
import dev.assay.validate.rule.builtin.plan.InventoryIsThere;
import dev.assay.validate.rule.builtin.plan.InventoryNamesComponents;
import dev.assay.validate.rule.builtin.plan.NetworkIsDrawn;
import dev.assay.validate.rule.builtin.plan.PlanIsFinal;
import dev.assay.validate.rule.builtin.plan.PlanIsUpToDate;
import dev.assay.validate.rule.builtin.plan.PrivilegedUsersAreToldApart;
import dev.assay.validate.rule.builtin.plan.RevisionsAreKept;
import dev.assay.validate.rule.builtin.plan.RevisionsKeepTheFrequency;
import dev.assay.validate.rule.builtin.plan.SystemHasAnId;
import dev.assay.validate.rule.builtin.plan.SystemIsInOperation;
import dev.assay.validate.rule.builtin.plan.UpdateFrequencyIsAtMostAYear;
import dev.assay.validate.rule.builtin.plan.UpdateFrequencyIsDefined;
import dev.assay.validate.rule.builtin.plan.UsersAreCounted;
import dev.assay.validate.rule.builtin.plan.UsersAreListed;
import dev.assay.validate.rule.builtin.poam.ClosedItemsAreMet;
import dev.assay.validate.rule.builtin.poam.ClosedItemsSayWhen;
import dev.assay.validate.rule.builtin.poam.CloseoutDateIsRight;
import dev.assay.validate.rule.builtin.poam.CloseoutIsNotOver;
import dev.assay.validate.rule.builtin.poam.ItemsAreEligible;
import dev.assay.validate.rule.builtin.poam.ItemsAreOnTime;
import dev.assay.validate.rule.builtin.poam.ItemsDescribeTheWeakness;
import dev.assay.validate.rule.builtin.poam.ItemsEndBeforeTheCloseout;
import dev.assay.validate.rule.builtin.poam.ItemsHaveADate;
import dev.assay.validate.rule.builtin.poam.ItemsHaveAnOwner;
import dev.assay.validate.rule.builtin.poam.ItemsHaveMilestones;
import dev.assay.validate.rule.builtin.poam.ItemsHaveResources;
import dev.assay.validate.rule.builtin.poam.ItemsNameARequirement;
import dev.assay.validate.rule.builtin.poam.ItemsTellTheirPoints;
import dev.assay.validate.rule.builtin.poam.ItemsTellTheirSource;
import dev.assay.validate.rule.builtin.poam.LevelOneHasNoPoam;
import dev.assay.validate.rule.builtin.poam.MetRequirementsHaveNoOpenItem;
import dev.assay.validate.rule.builtin.poam.MilestonesAreOnTime;
import dev.assay.validate.rule.builtin.poam.MilestonesHaveADay;
import dev.assay.validate.rule.builtin.poam.OpenRequirementsHaveAnItem;
import dev.assay.validate.rule.builtin.poam.OperationalEntriesStandApart;
import dev.assay.validate.rule.builtin.poam.PoamBelongsToThePlan;
import dev.assay.validate.rule.builtin.poam.PoamStatesItsStatus;
import dev.assay.validate.rule.builtin.poam.PointsAreRight;
import dev.assay.validate.rule.builtin.poam.RequirementsHaveOneItem;
import dev.assay.validate.rule.builtin.provider.AuthorizationHasADate;
import dev.assay.validate.rule.builtin.provider.AuthorizationIsShown;
import dev.assay.validate.rule.builtin.provider.AuthorizationsHaveAParty;
import dev.assay.validate.rule.builtin.provider.CloudWithCuiHasFedramp;
import dev.assay.validate.rule.builtin.provider.EquivalencyHasEvidence;
import dev.assay.validate.rule.builtin.provider.FedrampIsComplete;
import dev.assay.validate.rule.builtin.provider.FedrampIsModerateOrHigher;
import dev.assay.validate.rule.builtin.provider.LeveragedAuthorizationsExist;
import dev.assay.validate.rule.builtin.provider.ProviderCategoriesFit;
import dev.assay.validate.rule.builtin.provider.ProviderDataIsKnown;
import dev.assay.validate.rule.builtin.provider.ProviderDataIsTold;
import dev.assay.validate.rule.builtin.provider.ProviderTypesAreKnown;
import dev.assay.validate.rule.builtin.provider.ProvidersAreDescribed;
import dev.assay.validate.rule.builtin.provider.ProvidersHandleSomething;
import dev.assay.validate.rule.builtin.provider.ProvidersHaveAMatrix;
import dev.assay.validate.rule.builtin.provider.ProvidersHaveAType;
import dev.assay.validate.rule.builtin.scope.AssetIdsAreUnique;
import dev.assay.validate.rule.builtin.scope.CategoriesAreKnown;
import dev.assay.validate.rule.builtin.scope.CategoriesAreSingle;
import dev.assay.validate.rule.builtin.scope.CategoriesAreToldInTheBoundary;
import dev.assay.validate.rule.builtin.scope.ComponentsHaveACategory;
import dev.assay.validate.rule.builtin.scope.ItemsAgreeWithTheirComponents;
import dev.assay.validate.rule.builtin.scope.ItemsHaveACategory;
import dev.assay.validate.rule.builtin.scope.LevelOneHasNoSpecializedAssets;
import dev.assay.validate.rule.builtin.scope.LevelThreeHasNoRiskManagedAssets;
import dev.assay.validate.rule.builtin.scope.OnlySpecializedAssetsHaveAType;
import dev.assay.validate.rule.builtin.scope.OutOfScopeHandlesNoCui;
import dev.assay.validate.rule.builtin.scope.OutOfScopeIsJustified;
import dev.assay.validate.rule.builtin.scope.OutOfScopeTouchesNoCui;
import dev.assay.validate.rule.builtin.scope.RiskManagedAssetsAreTreated;
import dev.assay.validate.rule.builtin.scope.SpecializedAssetsAreManagedByRisk;
import dev.assay.validate.rule.builtin.scope.SpecializedAssetsHaveAType;
import dev.assay.validate.rule.builtin.scope.ThereAreCuiAssets;
import dev.assay.validate.rule.builtin.scope.ThereAreSecurityProtectionAssets;
import dev.assay.validate.rule.builtin.status.AffirmationsAreDue;
import dev.assay.validate.rule.builtin.status.ConditionalIsClosedOutInTime;
import dev.assay.validate.rule.builtin.status.PlanAndPoamAgree;
import dev.assay.validate.rule.builtin.status.StatusFitsTheAnswers;
import dev.assay.validate.rule.builtin.status.StatusesAreOfficial;
import dev.assay.validate.rule.builtin.status.StatusesAreValid;
import dev.assay.validate.rule.builtin.status.StatusesHaveADate;
import java.util.List;

/** The table of the rules of a CMMC assessment: one row each, sorted by the rules' ids. */
public final class AssessmentRules {
  /** All of them. Those that need a plan or a POA&amp;M do nothing without it. */
  public static final List<Rule> ALL =
      List.of(
          new AnswersHaveAStatus(), // ANS-001
          new StatesAreKnown(), // ANS-002
          new AnswersSaySomething(), // ANS-003
          new AnswersAreNotTheRequirement(), // ANS-004
          new AnswersDiffer(), // ANS-005
          new NotApplicableIsJustified(), // ANS-006
          new NotApplicableIsApproved(), // ANS-007
          new ThePlanItselfApplies(), // ANS-008
          new InheritanceNamesItsProvider(), // ANS-009
          new AnswersComeFromTheScope(), // ANS-010
          new ImplementedByWhatOperates(), // ANS-011
          new ImplementedIsNotAPromise(), // ANS-012
          new AlternativesAreAdjudicated(), // ANS-013
          new PartialCasesAreKnown(), // ANS-014
          new PartialMfaCoversPrivilegedUsers(), // ANS-015
          new PartialCasesMayBeClaimed(), // ANS-016
          new AnswersHaveAnOwner(), // ANS-017
          new EvidenceIsFinal(), // ANS-018
          new StatusesAreOfficial(), // DATE-001
          new StatusesHaveADate(), // DATE-002
          new ConditionalIsClosedOutInTime(), // DATE-003
          new StatusesAreValid(), // DATE-004
          new AffirmationsAreDue(), // DATE-005
          new StatusFitsTheAnswers(), // DATE-006
          new PlanAndPoamAgree(), // DATE-007
          new ExceptionsAreKnown(), // EXC-001
          new EnduringExceptionsAreMitigated(), // EXC-002
          new DeficienciesAreOnTheOperationalPlan(), // EXC-003
          new DeficienciesArisePostImplementation(), // EXC-004
          new AdjudicationsAreIncluded(), // EXC-005
          new ExceptionsAreNeeded(), // EXC-006
          new ExceptionsAreNotOnThePoam(), // EXC-007
          new ItemsNameARequirement(), // POAM-001
          new ItemsAreEligible(), // POAM-002
          new MetRequirementsHaveNoOpenItem(), // POAM-003
          new OpenRequirementsHaveAnItem(), // POAM-004
          new ClosedItemsAreMet(), // POAM-005
          new ItemsHaveADate(), // POAM-006
          new ItemsEndBeforeTheCloseout(), // POAM-007
          new ItemsAreOnTime(), // POAM-008
          new ItemsHaveMilestones(), // POAM-009
          new MilestonesAreOnTime(), // POAM-010
          new ItemsHaveAnOwner(), // POAM-011
          new ItemsHaveResources(), // POAM-012
          new ItemsTellTheirPoints(), // POAM-013
          new PointsAreRight(), // POAM-014
          new ClosedItemsSayWhen(), // POAM-015
          new CloseoutDateIsRight(), // POAM-016
          new PoamStatesItsStatus(), // POAM-017
          new CloseoutIsNotOver(), // POAM-018
          new OperationalEntriesStandApart(), // POAM-019
          new LevelOneHasNoPoam(), // POAM-020
          new PoamBelongsToThePlan(), // POAM-021
          new RequirementsHaveOneItem(), // POAM-022
          new ItemsTellTheirSource(), // POAM-023
          new MilestonesHaveADay(), // POAM-024
          new ItemsDescribeTheWeakness(), // POAM-025
          new ProvidersHaveAType(), // PROV-001
          new ProviderTypesAreKnown(), // PROV-002
          new ProviderDataIsTold(), // PROV-003
          new ProviderDataIsKnown(), // PROV-004
          new CloudWithCuiHasFedramp(), // PROV-005
          new FedrampIsModerateOrHigher(), // PROV-006
          new FedrampIsComplete(), // PROV-007
          new EquivalencyHasEvidence(), // PROV-008
          new ProvidersHaveAMatrix(), // PROV-009
          new LeveragedAuthorizationsExist(), // PROV-010
          new AuthorizationsHaveAParty(), // PROV-011
          new ProvidersHandleSomething(), // PROV-012
          new ProviderCategoriesFit(), // PROV-013
          new ProvidersAreDescribed(), // PROV-014
          new AuthorizationIsShown(), // PROV-015
          new AuthorizationHasADate(), // PROV-016
          new SystemOwnerIsNamed(), // ROLE-001
          new SecurityOfficerIsNamed(), // ROLE-002
          new AffirmingOfficialIsNamed(), // ROLE-003
          new PeopleCanBeReached(), // ROLE-004
          new CageCodeIsGiven(), // ROLE-005
          new CageCodesAreWellFormed(), // ROLE-006
          new RolesHaveParties(), // ROLE-007
          new ComponentsHaveACategory(), // SCOPE-001
          new ItemsHaveACategory(), // SCOPE-002
          new CategoriesAreSingle(), // SCOPE-003
          new CategoriesAreKnown(), // SCOPE-004
          new SpecializedAssetsHaveAType(), // SCOPE-005
          new OnlySpecializedAssetsHaveAType(), // SCOPE-006
          new SpecializedAssetsAreManagedByRisk(), // SCOPE-007
          new RiskManagedAssetsAreTreated(), // SCOPE-008
          new OutOfScopeIsJustified(), // SCOPE-009
          new OutOfScopeTouchesNoCui(), // SCOPE-010
          new ItemsAgreeWithTheirComponents(), // SCOPE-011
          new ThereAreCuiAssets(), // SCOPE-012
          new ThereAreSecurityProtectionAssets(), // SCOPE-013
          new CategoriesAreToldInTheBoundary(), // SCOPE-014
          new LevelThreeHasNoRiskManagedAssets(), // SCOPE-015
          new LevelOneHasNoSpecializedAssets(), // SCOPE-016
          new AssetIdsAreUnique(), // SCOPE-017
          new OutOfScopeHandlesNoCui(), // SCOPE-018
          new BoundaryIsDescribed(), // SSP-001
          new BoundaryIsDrawn(), // SSP-002
          new DiagramsLeadToPictures(), // SSP-003
          new EnvironmentIsDescribed(), // SSP-004
          new NetworkIsDrawn(), // SSP-005
          new DataFlowIsDescribed(), // SSP-006
          new ConnectionsAreTold(), // SSP-007
          new ConnectionsNameTheOtherSide(), // SSP-008
          new UpdateFrequencyIsDefined(), // SSP-009
          new UpdateFrequencyIsAtMostAYear(), // SSP-010
          new PlanIsUpToDate(), // SSP-011
          new RevisionsAreKept(), // SSP-012
          new RevisionsKeepTheFrequency(), // SSP-013
          new DatesAreInOrder(), // SSP-014
          new SystemIsInOperation(), // SSP-015
          new InformationIsCategorized(), // SSP-016
          new ConfidentialityIsModerate(), // SSP-017
          new UsersAreListed(), // SSP-018
          new PrivilegedUsersAreToldApart(), // SSP-019
          new UsersAreCounted(), // SSP-020
          new InventoryIsThere(), // SSP-021
          new InventoryNamesComponents(), // SSP-022
          new HardwareIsInTheInventory(), // SSP-023
          new PlanIsFinal(), // SSP-024
          new ComponentsAreDescribed(), // SSP-025
          new SystemHasAnId()); // SSP-026

  private AssessmentRules() {}
}
