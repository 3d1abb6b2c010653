/**
 * Words of law by weight. A sentence is legal from a weight of `LEGAL_ENOUGH` on: one strong word, or a middling and a weak one, or three weak ones.
 * Lower case; the words of a list stand between spaces, `_` joins the words of a phrase.
 */
import { words } from '../../text/wordSet.ts';

function phrases(list: string): readonly string[] {
  return Array.from(words(list), phrase => phrase.replace(/_/g, ' '));
}

export const LEGAL_ENOUGH = 3;

/** Weight 3: speak of law wherever they stand. */
export const STRONG_LEGAL = phrases(`
affirm_in_part affirmed_in_part reverse_and_remand reversed_and_remanded vacate_and_remand vacated_and_remanded
abuse_of_discretion abused_its_discretion appeal_was_dismissed by_law case_was_dismissed charges_were_dropped claim_was_dismissed complaint_was_dismissed dismissed_the_appeal dismissed_the_case dismissed_the_charges dismissed_the_claim dismissed_the_complaint trial_court under_federal_law under_international_law under_state_law
action_for_breach action_in_contract arrest_warrant arraignment arraigned beyond_reasonable_doubt breach_of_duty breach_of_the_contract community_service contributory_negligence cross-appeal doctrine_of duty_of_care court_of_law court_held court_ruled death_row default_judgment fair_dealing fiduciary ground_of_appeal grounds_of_appeal deportation_order entered_a_plea settlement_agreement settled_the_action settled_the_case settled_the_claim settled_the_lawsuit settled_the_suit legal_action life_sentence limitation_period mens_rea no_defence obtained_a_warrant passed_a_bill passed_a_law passed_into_law passed_legislation prison_sentence prison_term promissory_estoppel res_judicata signed_into_law standard_of_proof statute_of_limitations statute_of_frauds suspended_sentence tortious tortfeasor unfair_dismissal unjust_enrichment vicarious_liability vicariously legal_proceedings money_laundering naturalisation naturalization power_of_attorney public_prosecutor restraining_order right_to_counsel rule_of_law search_warrant war_crime war_crimes
abolition_of_the_death_penalty acquitted acquittal adjudicated antitrust appeal_is_dismissed arraigned asylum_law burden_of_proof burden_of_proving leave_to_appeal on_appeal asylum_seeker asylum_seekers bilateral_agreement breach_of_contract breached_the_contract
came_into_force certiorari charged_with citizenship_rights class_action common_law copyright constitution constitutional constitutionality convicted convicting copyright_infringement court_of_appeal court_of_appeals court_order criminal_code criminal_offence
criminal_offense criminal_charges criminalise criminalised criminalises criminalising criminalize criminalized criminalizes criminalizing customary_law death_penalty death_sentence decreed defense_counsel denied_asylum district_court due_process
enacted enactment enacts entered_into_force entry_into_force enters_into_force executive_order extradited extradition felony forbidden_by_law found_guilty grand_jury granted_asylum habeas_corpus high_court illegal_immigrants illegal_under immunity_from
in_violation_of indicted indictment indictments injunction international_law into_force judicial_review jurisdiction lawsuit lawsuits legal_status legalise legalised legalises legalize legalized legalizes legally_binding legally_recognised legally_recognized legislation legislative
life_imprisonment litigation misdemeanor misdemeanour motion_to_dismiss no_legal not_guilty on_trial ordinance outlawed outlawing outlaws party_to_the penal_code plea_agreement plea_bargain pleaded_guilty pleads_guilty pled_guilty
presidential_decree prosecute prosecuted prosecutes prosecuting prosecution prosecutions prosecutor prosecutors ratification ratified ratifies ratify refugee_status repealed sought_asylum claimed_asylum applied_for_asylum sentenced signatory state_party stateless states_parties
statute statutes statutory subpoena sued summary_judgment supreme_court takes_effect tax_evasion took_effect treaties tribunal unconstitutional under_the_law unlawful unlawfully verdict went_into_effect wrongful_death trafficking_prosecutions
voidable unenforceable legally_enforceable is_enforceable not_enforceable are_enforceable null_and_void under_duress criminal_liability civil_liability strict_liability onus_rests onus_lies onus_of_proof burden_rests burden_lies cause_of_action causes_of_action estopped
negligent_misstatement misrepresentation specific_performance liquidated_damages intestate intestacy freehold leasehold mortgagee mortgagor lessee lessor retrial mistrial acquit acquits indict indicts plea_deal
plead_guilty pleading_guilty pleads_not_guilty pleaded_not_guilty custodial_sentence house_arrest without_trial arrest_warrants court-martial court-martialled court-martialed stood_trial stand_trial
held_without_charge detained_without_charge on_bail remanded_in_custody crimes_against_humanity crime_against_humanity human_rights_law humanitarian_law geneva_conventions extradite extraditing naturalised naturalized dual_citizenship residence_permit residence_permits work_permit work_permits
need_a_permit needs_a_permit need_a_licence needs_a_licence need_a_license needs_a_license need_a_visa needs_a_visa requires_a_permit requires_a_licence requires_a_license requires_a_visa without_a_licence without_a_license without_a_permit required_by_law
under_the_constitution against_the_law before_the_law ignorance_of_the_law law_requires law_prohibits law_forbids law_bans law_allows law_permits law_makes laws_require laws_prohibit laws_forbid laws_ban laws_allow martial_law decriminalise decriminalised decriminalises decriminalize decriminalized decriminalizes
amnesty_law granted_amnesty royal_assent presidential_pardon overturned_the_conviction upheld_the_conviction upheld_the_sentence appeals_court appellate overseas_territory crown_dependency dependent_territory protected_by_law age_of_consent legal_age
 is_approved_for are_approved_for marketing_authorisation regulatory_approval imposed_sanctions travel_ban import_ban export_ban imposed_a_curfew imposed_a_ban imposed_a_moratorium purposes_of_this_section purposes_of_this_act purposes_of_this_article purposes_of_this_part this_subsection
no_person_shall everyone_has_the_right criminal_case criminal_cases the_appeal_fails appeal_must_fail appeal_succeeds valid_will make_a_will made_a_will legislate legislated legislates legislating public_interest_litigation writ_of writ_petition bench_warrant gag_order protection_order deportation_orders eviction_order eviction_notice law_commission criminal_record criminal_proceedings civil_suit civil_action defamation_suit damages_claim libel_suit filed_suit filed_charges press_charges pressed_charges
`);

/** Weight 2. */
export const MIDDLING_LEGAL = phrases(`
appellant appellants appellee defendant defendants petitioner plaintiff plaintiffs respondent affidavit easement family-planning_laws hearsay one-child_policy one_child_policy sanction seek_asylum to_the_defence to_the_defense vacated
appeal claimant clemency contract contracts coroner deportation deported edict executor guardianship imprisoned inquest jailed lawmaker lawmakers pardoned probate registrar testator tort torts trespass trustee undocumented_migrants has_the_power_to have_the_power_to invalid landlord lease referendum tenancy tenant tenants trademark
abolished admissible barred amended amendment appealed asylum attorney attorneys banned barrister bail citizenship clause contempt conviction convictions counsel court courts customs_duty damages decree directive embargo
extralegal fined forbidden forbids guilty illegal illegally immunity impeached inadmissible infringed infringement injunctive judge judges judgment jury justice_department law laws lawful lawyer lawyers legally liability liable licence_revoked magistrate moratorium negligence offence offences offense offenses outlaw parole patent perjury plea plead pleads pleaded
precedent probation prohibited prohibition prohibits punishable regulation regulations sanctions search_warrant suspect_was_charged treaty void warrant warrants banning ban bans inadequate_remedy lien
 quashed struck_down laundering laundered bribe bribes bribed curfew amnesty decriminalisation solicitor solicitors bailiff notary ruling acquittals lawfulness legality illegality breach breached breaches infringe infringes infringing intellectual_property enforceable nullified annulled annul sanctioned extraterritorial statutes penalised penalized sued_for
`);

/** Weight 1. */
export const WEAK_LEGAL = phrases(`
affirm affirmed allege alleged arson assault authority bribery burglary citizens consent costs defamation deference discovery dismissed embezzlement espionage evidence extortion fraud hearing homicide kidnapping libel manslaughter murder parties rape relief remand remanded rent reverse reversed right_to robbery search sedition settlement shall theft treason unfair
accused act complaint testified testimony deported legal agreement allegation applicant arrest arrested article authorised authorized duress in_this_section onus suspected_of bill charge charged charges code compliance convention crime crimes criminal custody detained detention
 fines granted imprisonment inspector inspectors legislature licence license mandated mandates motion obligation obligations officer officers order ordered overturned parliament penalties penalty permit petition protocol provision
provisions repeal requires requirement requirements resolution rights rule ruled rules ruling searched section sentence sentences signed trial upheld violated violates violation violations visa visas voted warrant_officer witness seized enforces
`);

/** Phrases in which a word of law says nothing of law. */
export const NOT_LEGAL = phrases(`
law_enforcement law_school law_firm tennis_court food_court basketball_court in_order_to rule_of_thumb laws_of_physics laws_of_motion laws_of_nature law_of_gravity father-in-law mother-in-law brother-in-law son-in-law clause_of_the_sentence jury_prize acquits_himself acquits_herself amnesty_international ruling_party ruling_coalition ruling_class ruling_family ruling_junta ruling_elite contempt_for contempt_of_the_public
`);
